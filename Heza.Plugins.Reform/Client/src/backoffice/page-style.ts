import { css } from '@umbraco-cms/backoffice/external/lit';

/** Of elements that fill a page of the backoffice: the desk's type in Umbraco's frame. */
export const pageStyle = css`
  :host {
    display: block;
    padding: var(--uui-size-layout-1);
    font-family: var(--font, inherit);
    font-size: 1rem;
    line-height: 1.6;
    color: var(--c-ink, inherit);
  }
`;
