import { string } from './zod.ts';

/**
 * The language of texts as a tag of BCP 47 (RFC 5646, section 2.1): language, script, region, variants, extensions. Of
 * languages the registry has codes of two and three letters only, so that `English` is none.
 */
const pattern =
  /^[A-Za-z]{2,3}(?:-[A-Za-z]{3}){0,3}(?:-[A-Za-z]{4})?(?:-(?:[A-Za-z]{2}|\d{3}))?(?:-(?:[A-Za-z\d]{5,8}|\d[A-Za-z\d]{3}))*(?:-[A-WYZa-wyz\d](?:-[A-Za-z\d]{2,8})+)*(?:-[xX](?:-[A-Za-z\d]{1,8})+)?$/;

export const languageShape = string()
  .regex(pattern)
  .describe('Language of the texts, a tag of BCP 47 such as en, de or pt-BR; left out where it is not known.');

export const isLanguageTag = (value: unknown): value is string => languageShape.safeParse(value).success;
