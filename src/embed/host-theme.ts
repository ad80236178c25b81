import { css, type CSSResult, unsafeCSS } from 'lit';
import theme from '../views/theme.css?inline';

/** A rule of the theme: the situation that it is for, and what it declares. */
const rulePattern = /(?:@media([^{]*)\{\s*)?:root\s*\{([^}]*)\}/g;
const tokenPattern = /(--[\w-]+)\s*:\s*([^;}]+)/g;
const isColour = (value: string): boolean => /^(#|rgb\()[^,]*$/.test(value);

type Tokens = ReadonlyMap<string, string>;

/**
 * The theme of the page as one of an element: both its schemes in one, so that the element follows the `color-scheme` of
 * where it stands and not the browser's alone.
 */
export function hostTheme(page: string): string {
  const tokensFor = (wanted: (media: string) => boolean): Tokens =>
    new Map(
      [...page.matchAll(rulePattern)]
        .filter(([, media = '']) => wanted(media))
        .flatMap(([, , body = '']) => [...body.matchAll(tokenPattern)])
        .map(([, name = '', value = '']) => [name, value.trim()]),
    );
  const isDark = (media: string): boolean => /prefers-color-scheme:\s*dark/.test(media);
  const isContrast = (media: string): boolean => /prefers-contrast/.test(media);
  const schemes = (contrast: boolean) =>
    [false, true].map((dark) => tokensFor((media) => isDark(media) === dark && isContrast(media) === contrast));
  const rule = ([light = new Map(), dark = new Map()]: readonly Tokens[]): string => {
    const names = [...new Set([...light.keys(), ...dark.keys()])];
    const declared = names.map((name) => {
      const [day, night] = [light.get(name) ?? dark.get(name) ?? '', dark.get(name) ?? light.get(name) ?? ''];
      return `${name}:${day === night || !isColour(day) ? day : `light-dark(${day},${night})`}`;
    });
    return `:host{${declared.join(';')}}`;
  };
  return `${rule(schemes(false))}@media (prefers-contrast:more){${rule(schemes(true))}}`;
}

export const themeOfHost: CSSResult = css`
  ${unsafeCSS(hostTheme(theme))}
`;
