import type { Source } from './shapes.ts';

/** Which outside identifiers may become links. What does not match is shown as plain text, never followed. */

/** A DOI as Crossref registers them: prefix, slash, a suffix of plain characters, and no step to a parent folder. */
export const isDoi = (value: string): boolean =>
  /^10\.\d{4,9}\/[-._;()/:<>A-Z0-9]+$/i.test(value) && !/(^|\/)\.\.?(\/|$)/.test(value);
export const isPmid = (value: string): boolean => /^[1-9]\d{0,7}$/.test(value);
export const isPmcid = (value: string): boolean => /^PMC\d{1,8}$/.test(value);

/** An http(s) address of a public host by its plain name: no credentials, no numbers for a host, no encoded breaks. */
export const isPlainUrl = (value: string): boolean =>
  /^https?:\/\/(?!xn--)(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}(?::\d{1,5})?(?:[/?#][!-~]*)?$/i.test(value) &&
  !/\/\/[^/?#]*@|\.xn--|%0[ad]/i.test(value);

/** Addresses at which a reader finds the source, best first. Built from checked identifiers only. */
export function linksOf(source: Source): { readonly label: string; readonly href: string }[] {
  const links: { label: string; href: string }[] = [];
  if (source.doi !== undefined && isDoi(source.doi))
    links.push({
      label: `doi:${source.doi}`,
      href: `https://doi.org/${encodeURIComponent(source.doi).replaceAll('%2F', '/')}`,
    });
  if (source.pmid !== undefined && isPmid(source.pmid))
    links.push({ label: `PMID ${source.pmid}`, href: `https://pubmed.ncbi.nlm.nih.gov/${source.pmid}/` });
  if (source.pmcid !== undefined && isPmcid(source.pmcid))
    links.push({ label: source.pmcid, href: `https://pmc.ncbi.nlm.nih.gov/articles/${source.pmcid}/` });
  if (source.url !== undefined && isPlainUrl(source.url))
    links.push({ label: source.url.replace(/^https?:\/\/([^/?#]*).*$/i, '$1'), href: source.url });
  return links;
}
