// Whether words shown on a French page are French.

/** English words that a French text of the trade has no use for. */
const ENGLISH =
  /(?<!\p{L})(a day|after|amount|and|annual|before|benefits|consumed|costs?|daily|days?|discount|elapsed|expected|extra|fee|fixed|floor|gross|incl|landing|left|lines|margin|months?|must|net of|of|paid|planned|price|produced|rate|rebilled|remaining|retained|retention|revenue|rounded|share|signed|sold|tax|terms|the|threshold|units?|vat|weight|with|work|year|yearly)(?!\p{L})/iu;

/** Is true when words hold no name of the contract and no English word. */
export const isFrench = (words) => words.trim() !== "" && !/[a-z][A-Z]|[a-z]_[a-z]/.test(words) && !ENGLISH.test(words);
