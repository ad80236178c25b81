import type { Locator } from 'playwright';

/**
 * How a slide stands on its screen: the size of its least type, and by how much of its height something lies beyond what
 * is seen, both in CSS pixels. Its tools and what is said of it beside are no part of it.
 */
export const slideRoom = (slide: Locator): Promise<{ least: number; over: number }> =>
  slide.evaluate((element) => {
    const root = element.shadowRoot!;
    const letters: number[] = [];
    const measure = (within: ParentNode): void => {
      for (const at of within.querySelectorAll('*')) {
        if (at.closest('.tools, .unseen, dialog > .told')) continue;
        const hasText = [...at.childNodes].some((node) => node instanceof Text && node.data.trim() !== '');
        const scale = at instanceof SVGGraphicsElement ? (at.getScreenCTM()?.a ?? 1) : 1;
        if (hasText && !['title', 'desc', 'style'].includes(at.localName))
          letters.push(scale * parseFloat(getComputedStyle(at).fontSize));
        if (at.shadowRoot) measure(at.shadowRoot);
      }
    };
    measure(root);
    const statements = root.querySelector('edgewise-lesson-stage')?.shadowRoot?.querySelector('ul');
    const over = [...root.querySelectorAll('.slide, .said, .stage, .check'), ...(statements ? [statements] : [])].map(
      ({ scrollHeight, clientHeight }) => scrollHeight - clientHeight,
    );
    return { least: Math.min(...letters), over: Math.max(...over) };
  });
