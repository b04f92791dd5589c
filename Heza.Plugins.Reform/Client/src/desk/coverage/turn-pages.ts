import '../platform/elements/index';
import { html, nothing, type TemplateResult } from 'lit';

/** The way to a list's other pages; nothing where there is one page. */
export function turnPages(
  found: { page: number; pages: number; total: number },
  go: (page: number) => void,
): TemplateResult | typeof nothing {
  return found.pages <= 1
    ? nothing
    : html`<heza-pagination
        .page=${found.page}
        .pages=${found.pages}
        .total=${found.total}
        @heza-page=${(event: CustomEvent<number>) => {
          go(event.detail);
        }}
      ></heza-pagination>`;
}
