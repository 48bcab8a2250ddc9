/** What makes a question one on cyber security. */
export const TOPIC =
  /cyber|サイバー|ransom|ランサム|SBOM|暗号|crypto|quantum|情報操作|偽情報|information manipulation|disinformation|\bhack|malware|\bintru|\b(?:computer|federal|your|our|own|their) networks?\b|\bservers?\b|zero[- ]trust|ハッカー|ハッキング|不正アクセス|サーバー|経済安|economic security/i;
