const ENGLISH_REQUEST =
  /^(?:(?:and|finally|first|second|third|lastly),?\s)?(?:please|kindly|could you|can you|would you|describe|explain|discuss|tell us|talk about|walk us|share|outline|comment on|reflect on|name|pick|choose|rank|list|imagine|take us|walk me|sketch|set out|summari[sz]e|argue|offer|define|recount|help us|give me|say (?:what|how|why|where)|tell me|let us know|show us|suppose|looking|compare|assess|give (?:us )?(?:an|your)|identify|elaborate|whether|state|address|clarify|specify|consider|evaluate|detail|provide|recall|recommend|propose|estimate|justify|speak (?:to|about)|talk (?:us|me)|choose|complete|finish|respond|react|what's|who's|where's|how's|could|would|can|what|how|why|where|when|who|whom|whose|which|is|are|was|were|do|does|did|will|should|has|have|may|might|must|if)\b/i;
const JAPANESE_ASKING =
  /(?:か|かな|でしょうか|ますか|ですか|べきか|のか|ないか|うか|るか)[。?」』)\s]*$|(?:伺う|伺いたい|うかがう|うかがいたい|お伺いしたい|(?:聞|聴)かせて(?:ください|下さい|ほしい|いただきたい)|[聞聴]きたい|うかがいます|伺います|(?:挙げ|選ん|述べ|話し|語っ|比べ|示し|描い|解説し|紹介し|論じ|聞かせ|説明し)て?で?(?:ください|下さい|いただけますか|ほしい|いただきたい)|[てで]みて(?:ください|下さい)|(?:書い|決め|予想し|想像し|振り返っ|言っ|言い当て|並べ)て(?:ください|下さい)|挙げて(?:ください|いただきたい)|論じて(?:ください|いただきたい)|評価(?:してください|されたい)|お聞かせ(?:ください|願います|願いたい|いただけます)|(?:お)?教え(?:て)?(?:ください|下さい|ほしい|いただきたい|願いたい|願います)|[ご御]教示(?:ください|願いたい|いただきたい|賜りたい)|お聞かせいただきたい|述べよ|述べられたい|問う|お尋ねしたい|尋ねたい|説明(?:してください|されたい|を求める|願いたい)|[ご御お](?:説明|紹介|解説|提案|披露|助言|示し|答え|述べ)を?(?:ください|下さい|いただきたい|いただけますか|願います|願いたい|賜りたい)|お話(?:し)?(?:ください|いただきたい|を伺いたい)|ご意見を?|見解を?(?:問う|伺う|求める)?|は[?？]|とは何か)[。」』)\s]*$/;

/** Whether words ask for something: a question mark, a request, or a Japanese sentence that ends in asking. */
export function isAsking(folded: string): boolean {
  // A note in brackets behind a question, such as whom it is put to, takes nothing from its asking.
  const words = folded
    .trim()
    .replace(/(?<=[。?か])\s?(?:[([〔【][^()[\]〔〕【】]{1,30}[)\]〕】]|\/{1,2}\s?[^\s?。/]{1,20})$/, '');
  if (/\?["'」』)\]]*$/.test(words) || /\?\s?(?:\(|\[)[^()[\]]{1,80}[)\]]$/.test(words)) return true;
  if (JAPANESE_ASKING.test(words.slice(-60))) return true;
  if (/\?["'」』]?\s/.test(words)) return true;
  return ENGLISH_REQUEST.test(words.slice(0, 80)) && words.length > 15;
}

/** Words with which a question opens, but a statement as well. */
const OPENS_STATEMENT =
  /^(?:is|are|was|were|has|have|what|how|why|where|when|who|which|if|looking|may|might|must|will)\b/i;

/** Whether words are a request in the imperative ("Describe …", 挙げてください). */
export function isRequest(folded: string): boolean {
  return isAsking(folded) && (!OPENS_STATEMENT.test(folded) || /[?]["']?$/.test(folded));
}

/** Whether the words end the way a finished question or request does. */
export function isFinished(folded: string): boolean {
  return /[.?!。」』)\]"']\s*$/.test(folded) || JAPANESE_ASKING.test(folded.trim().slice(-60));
}
