/** Whether many nations have a body or a text of a name. */
export type SharedName = 'body' | 'text';

/** Names that many nations have for bodies and texts of their own. */
const SHARED_BODY =
  /^(?:内閣府|内閣官房|外務省|防衛省|法務省|財務省|司法省|商務省|エネルギー省|国土安全保障省|警察庁|検察庁|沿岸警備隊|証券取引委員会|国家安全保障(?:局|会議)|個人情報保護委員会|(?:foreign|defen[cs]e|interior|justice|finance|transport|health) ministry|ministry of (?:defen[cs]e|foreign affairs|justice|finance|health|the interior)|department of (?:commerce|energy|justice)|cabinet office|national police(?: agency)?|coast guard)$/i;
const SHARED_TEXT =
  /^(?:国家安全保障戦略|国家安保戦略|安保戦略|国家防衛戦略|(?:国家)?サイバー(?:セキュリティ)?戦略|サイバーセキュリティ(?:基本)?法|個人情報保護法|国家情報法|(?:national )?(?:cyber ?security|cyber|security|defen[cs]e) (?:strategy|law|act)|(?:personal )?(?:data|information) protection (?:law|act)|privacy (?:law|act))$/i;

/** By the normalised key of a name. */
export function sharedName(key: string): SharedName | null {
  if (SHARED_TEXT.test(key)) return 'text';
  return SHARED_BODY.test(key) ? 'body' : null;
}
