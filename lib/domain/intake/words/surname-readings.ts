/**
 * Common Japanese surnames in kanji and how they are written in Latin letters, so that 佐藤 in a note and "Sato" in
 * the invitation can be shown as perhaps one person. Long vowels are written short, as most people do.
 */
const LIST = `
佐藤 sato|鈴木 suzuki|高橋 takahashi|田中 tanaka|渡辺 watanabe|渡邊 watanabe|渡邉 watanabe|伊藤 ito|山本 yamamoto|中村 nakamura
小林 kobayashi|加藤 kato|吉田 yoshida|山田 yamada|佐々木 sasaki|山口 yamaguchi|松本 matsumoto|井上 inoue|木村 kimura|林 hayashi
斎藤 saito|斉藤 saito|齋藤 saito|清水 shimizu|山崎 yamazaki,yamasaki|森 mori|池田 ikeda|橋本 hashimoto|阿部 abe|安倍 abe
石川 ishikawa|山下 yamashita|中島 nakajima,nakashima|石井 ishii|小川 ogawa|前田 maeda|岡田 okada|長谷川 hasegawa|藤田 fujita|後藤 goto
近藤 kondo|村上 murakami|遠藤 endo|青木 aoki|坂本 sakamoto|福田 fukuda|太田 ota|西村 nishimura|藤井 fujii|金子 kaneko
岡本 okamoto|藤原 fujiwara|三浦 miura|中野 nakano|中川 nakagawa|原田 harada|松田 matsuda|竹内 takeuchi|小野 ono|田村 tamura
中山 nakayama|和田 wada|石田 ishida|森田 morita|上田 ueda|原 hara|内田 uchida|柴田 shibata|酒井 sakai|宮崎 miyazaki
横山 yokoyama|高木 takagi|安藤 ando|宮本 miyamoto|大野 ono|小島 kojima|工藤 kudo|谷口 taniguchi|今井 imai|高田 takada
増田 masuda|丸山 maruyama|杉山 sugiyama|村田 murata|大塚 otsuka|新井 arai|小山 koyama,oyama|平野 hirano|藤本 fujimoto|河野 kono,kawano
上野 ueno|野口 noguchi|武田 takeda|松井 matsui|千葉 chiba|菅原 sugawara|岩崎 iwasaki|久保 kubo|木下 kinoshita|佐野 sano
野村 nomura|松尾 matsuo|菊地 kikuchi|菊池 kikuchi|市川 ichikawa|杉本 sugimoto|古川 furukawa|大西 onishi|島田 shimada|水野 mizuno
桜井 sakurai|櫻井 sakurai|高野 takano|吉川 yoshikawa|山内 yamauchi|西田 nishida|飯田 iida|菊田 kikuta|西川 nishikawa|小松 komatsu
北村 kitamura|安田 yasuda|五十嵐 igarashi|川口 kawaguchi|平田 hirata|関 seki|中田 nakata|久保田 kubota|服部 hattori|東 higashi,azuma
岩田 iwata|土屋 tsuchiya|川崎 kawasaki|福島 fukushima|本田 honda|辻 tsuji|樋口 higuchi|秋山 akiyama|田口 taguchi|永井 nagai
山中 yamanaka|中西 nakanishi|吉村 yoshimura|川上 kawakami|石原 ishihara|大橋 ohashi|松岡 matsuoka|馬場 baba|浜田 hamada|森本 morimoto
星野 hoshino|矢野 yano|浅野 asano|大島 oshima|吉岡 yoshioka|小池 koike|早川 hayakawa|熊谷 kumagai|松下 matsushita|尾崎 ozaki
岩本 iwamoto|片山 katayama|荒木 araki|内藤 naito|黒田 kuroda|八木 yagi|大久保 okubo|野田 noda|小田 oda|堀 hori
須藤 sudo|小西 konishi|渋谷 shibuya|菅 kan,suga|堀内 horiuchi|奥村 okumura|松村 matsumura|桑原 kuwahara|福井 fukui|望月 mochizuki
小宮山 komiyama|宮田 miyata|入谷 iriya|石倉 ishikura|稲垣 inagaki|岡野 okano|荒川 arakawa|藤沢 fujisawa|久米 kume|榎本 enomoto
植村 uemura|関口 sekiguchi|湊 minato|榊原 sakakibara|三宅 miyake|国広 kunihiro|佐伯 saeki|荒巻 aramaki|杉浦 sugiura|大川 okawa
`;

/** Kanji surname to its Latin writings, lower case. */
export const SURNAME_READINGS: ReadonlyMap<string, readonly string[]> = new Map(
  LIST.trim()
    .split(/[|\n]/)
    .map((pair): [string, string[]] => {
      const [kanji = '', readings = ''] = pair.split(' ');
      return [kanji, readings.split(',')];
    }),
);
