/**
 * What is wrong with this version of Node, or null. Old syntax only: see bin/start.mjs. Between 20.19 and 22.12 lie
 * releases that cannot `require` a module, which Prisma needs.
 *
 * @param {string} version
 * @returns {string | null}
 */
export function nodeVersionFault(version) {
  const parts = version.split('.');
  const major = Number(parts[0]);
  const minor = Number(parts[1]);
  const fits = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22;
  return fits ? null : `Rostrum needs Node 20.19, 22.12 or later; this is ${version}.`;
}
