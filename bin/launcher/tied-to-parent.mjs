// Loaded into the web server before anything else: when the launcher dies, however it dies, the channel to it closes, and
// the server must not go on holding the port and the database's connections.
if (process.channel) {
  process.once('disconnect', () => process.exit(1));
  process.channel.unref();
}
