/** The languages that there are words in, by their BCP 47 tags. */
export type Language = 'en' | 'zh-CN';

/**
 * In which language a reader is answered, in dialogs, pages and exports alike.
 *
 * Everyone whose Chinese is written in simplified characters reads `zh-CN`: `zh`, `zh-CN`, `zh-SG`, `zh-Hans`. Readers of
 * traditional characters (`zh-TW`, `zh-HK`, `zh-Hant`) are answered in English: there is no translation for them, and the
 * editor shows them the commands and settings of the extension in English, too.
 *
 * @param tag a BCP 47 tag, as an editor or a browser gives it; what is none reads English
 */
export function languageOf(tag: string): Language {
  const { language, script } = likely(tag);
  return language === 'zh' && script === 'Hans' ? 'zh-CN' : 'en';
}

/** With the script that is usual for the region. */
function likely(tag: string): { readonly language?: string; readonly script?: string | undefined } {
  try {
    return new Intl.Locale(tag).maximize();
  } catch {
    return {};
  }
}
