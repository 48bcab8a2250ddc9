/**
 * Common surnames in kanji and how they are written in Latin letters, so that 佐藤 in a note and "Sato" in
 * the invitation can be shown as perhaps one person. Long vowels are written short, as most people do.
 */
const LIST = `
佐藤 sato|鈴木 suzuki|高橋 takahashi|田中 tanaka|渡辺 watanabe|渡邊 watanabe|渡邉 watanabe|伊藤 ito|山本 yamamoto|中村 nakamura
小林 kobayashi|加藤 kato|吉田 yoshida|山田 yamada|佐々木 sasaki|山口 yamaguchi|松本 matsumoto|井上 inoue|木村 kimura|林 hayashi,lin,lim
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
須藤 sudo|小西 konishi|渋谷 shibuya|菅 kan,suga|堀内 horiuchi|奥村 okumura|松村 matsumura|桑原 kuwahara,kuwabara|福井 fukui|望月 mochizuki
小宮山 komiyama|宮田 miyata|入谷 iriya|石倉 ishikura|稲垣 inagaki|岡野 okano|荒川 arakawa|藤沢 fujisawa|久米 kume|榎本 enomoto
植村 uemura|関口 sekiguchi|湊 minato|榊原 sakakibara|三宅 miyake|国広 kunihiro|佐伯 saeki|荒巻 aramaki|杉浦 sugiura|大川 okawa
三枝 saegusa,mieda|宮城 miyagi|大谷 otani|平井 hirai|川村 kawamura|小松原 komatsubara|菊川 kikukawa|大石 oishi|岡崎 okazaki|今村 imamura
中井 nakai|武藤 muto|上原 uehara|西山 nishiyama|大山 oyama|小沢 ozawa|小澤 ozawa|中沢 nakazawa|中澤 nakazawa|富田 tomita|松永 matsunaga
坂口 sakaguchi|大川原 okawara|若林 wakabayashi|広瀬 hirose|廣瀬 hirose|萩原 hagiwara|宮原 miyahara|宮下 miyashita|宮川 miyagawa|宮沢 miyazawa
宮澤 miyazawa|滝沢 takizawa|鶴田 tsuruta|藤川 fujikawa|藤岡 fujioka|藤木 fujiki|藤野 fujino|藤村 fujimura|神田 kanda
神谷 kamiya|児玉 kodama|戸田 toda|戸部 tobe|戸塚 totsuka|白石 shiraishi|白井 shirai|白川 shirakawa|黒川 kurokawa|黒木 kuroki
青山 aoyama|青柳 aoyagi|赤松 akamatsu|赤木 akagi|浅井 asai|浅田 asada|朝倉 asakura|天野 amano|荒井 arai|有田 arita
有馬 arima|飯島 iijima|飯塚 iizuka|生田 ikuta|池上 ikegami|石黒 ishiguro|石塚 ishizuka|泉 izumi|磯部 isobe|市原 ichihara
稲葉 inaba|稲田 inada|井口 iguchi|井手 ide|今野 konno|岩井 iwai|岩瀬 iwase|植田 ueda|植木 ueki|臼井 usui
梅田 umeda|梅原 umehara|浦田 urata|江口 eguchi|遠山 toyama|及川 oikawa|大井 oi|大木 oki|大沢 osawa|大澤 osawa
大城 oshiro|大竹 otake|大滝 otaki|大友 otomo|大場 oba|大平 ohira|大森 omori|岡部 okabe|岡村 okamura
岡 oka|奥田 okuda|奥山 okuyama|小倉 ogura|小栗 oguri|落合 ochiai|尾形 ogata|緒方 ogata|小野寺 onodera|甲斐 kai
加納 kano|狩野 kano|鎌田 kamata|上村 uemura,kamimura|亀井 kamei|河合 kawai|川合 kawai|川井 kawai|川島 kawashima|川本 kawamoto
河村 kawamura|川田 kawada|河田 kawada|北川 kitagawa|北島 kitajima|北野 kitano|金田 kaneda|金井 kanai|金城 kinjo
葛西 kasai|笠原 kasahara|柏木 kashiwagi|片岡 kataoka|桂 katsura|岸 kishi|岸本 kishimoto|喜多 kita|木原 kihara|日下 kusaka
楠 kusunoki|窪田 kubota|倉田 kurata|栗原 kurihara|栗田 kurita|黒沢 kurosawa|黒澤 kurosawa|桑田 kuwata|郡司 gunji|小泉 koizumi
小出 koide|小坂 kosaka|小谷 kotani|小寺 kodera|小峰 komine|小室 komuro|小柳 koyanagi|古賀 koga|近江 omi
権田 gonda|斉木 saiki|坂井 sakai|坂田 sakata|坂 saka,ban|桜田 sakurada|笹川 sasagawa|佐久間 sakuma|沢田 sawada
澤田 sawada|塩田 shiota|塩見 shiomi|潮見 shiomi|重田 shigeta|篠原 shinohara|篠田 shinoda|柴崎 shibasaki|島崎 shimazaki|島袋 shimabukuro
下田 shimoda|庄司 shoji|城田 shirota|新谷 shintani|杉田 sugita|鈴村 suzumura|須田 suda|瀬川 segawa|関根 sekine|千田 senda,chida
曽我 soga|園田 sonoda|田上 tanoue,tagami|高井 takai|高岡 takaoka|高島 takashima|高瀬 takase|高山 takayama|高松 takamatsu|髙橋 takahashi
田代 tashiro|田島 tajima|田辺 tanabe|田邊 tanabe|田邉 tanabe|田原 tahara|立花 tachibana|橘 tachibana|竹田 takeda|竹中 takenaka
竹下 takeshita|竹本 takemoto|武井 takei|谷 tani|谷川 tanigawa,tanikawa|谷本 tanimoto|玉井 tamai|玉城 tamaki|津田 tsuda|土田 tsuchida
堤 tsutsumi|角田 tsunoda,kakuta|寺田 terada|寺島 terashima|寺澤 terazawa|寺沢 terazawa|土井 doi|土居 doi|徳永 tokunaga|富永 tominaga
豊田 toyoda,toyota|鳥居 torii|内山 uchiyama|永田 nagata|長田 nagata,osada|長井 nagai|長尾 nagao|長島 nagashima|長野 nagano|中尾 nakao
中谷 nakatani|中根 nakane|中原 nakahara|仲村 nakamura|永野 nagano|成田 narita|難波 namba,nanba|西尾 nishio|西岡 nishioka|西原 nishihara
西本 nishimoto|新田 nitta|二宮 ninomiya|丹羽 niwa|沼田 numata|根本 nemoto|野崎 nozaki|野中 nonaka|野原 nohara|橋口 hashiguchi
長谷部 hasebe|伊良部 irabu|秦 hata|畑 hata|花田 hanada|羽田 haneda,hata|浜口 hamaguchi|浜野 hamano|林田 hayashida|早坂 hayasaka|原口 haraguchi
伴 ban|東山 higashiyama|菱田 hishida|日野 hino|平山 hirayama|平川 hirakawa|平林 hirabayashi|深沢 fukazawa|深澤 fukazawa|福本 fukumoto
福永 fukunaga|福山 fukuyama|福原 fukuhara|藤崎 fujisaki|藤巻 fujimaki|布施 fuse|古田 furuta|古谷 furuya,furutani|古屋 furuya|星 hoshi
細川 hosokawa|細田 hosoda|堀江 horie|堀田 hotta|堀川 horikawa|本多 honda|本間 honma,homma|前川 maekawa|前原 maehara|牧野 makino
槙野 makino|町田 machida|松浦 matsuura|松原 matsubara|松山 matsuyama|松崎 matsuzaki|松島 matsushima|松沢 matsuzawa|間宮 mamiya|丸田 maruta
三上 mikami|三木 miki|三島 mishima|三谷 mitani|三好 miyoshi|水谷 mizutani|水上 mizukami|溝口 mizoguchi|皆川 minagawa|南 minami
峯 mine|峰岸 minegishi|宮内 miyauchi|宮野 miyano|武者 musha|村井 murai|村山 murayama|村松 muramatsu|室井 muroi|本橋 motohashi
森川 morikawa|森下 morishita|森山 moriyama|森岡 morioka|守屋 moriya|矢島 yajima|安井 yasui|安部 abe|柳 yanagi|柳田 yanagida
柳沢 yanagisawa|柳澤 yanagisawa|山岡 yamaoka|山川 yamakawa|山根 yamane|山村 yamamura|山室 yamamuro|大和 yamato|結城 yuki|湯浅 yuasa
横井 yokoi|横田 yokota|吉井 yoshii|吉沢 yoshizawa|吉澤 yoshizawa|吉野 yoshino|吉原 yoshihara|米田 yoneda|若松 wakamatsu|脇田 wakita
渡部 watanabe,watabe|綿貫 watanuki|城 jo|李 lee,li,yi|金 kim|朴 park|崔 choi|鄭 chung,jung,jeong|王 wang|張 chang,zhang|陳 chen,chan
劉 liu|黄 huang,hwang|呉 wu,oh|蔡 tsai,cai|周 zhou,chou|楊 yang|徐 xu,hsu,seo|孫 sun,son|趙 zhao,cho
伊集院 ijuin|日下部 kusakabe|曽我部 sogabe|矢田部 yatabe|小田部 otabe|西園寺 saionji|勅使河原 teshigawara|御手洗 mitarai|大宮司 daiguji
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
