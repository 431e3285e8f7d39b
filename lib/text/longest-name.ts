/** The longest name or alias that is matched, in UTF-16 units; longer ones are sentences. */
export const LONGEST_NAME = 80;
