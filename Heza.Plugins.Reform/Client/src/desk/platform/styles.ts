import { css } from 'lit';

/** Every element's style sheet starts with this one. Colours, distances and sizes are the tokens of `styles/tokens.css`. */
export const shared = css`
  :host {
    display: block;
  }

  :host([hidden]),
  [hidden] {
    display: none !important;
  }

  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }

  h1,
  h2,
  h3,
  p,
  ul,
  ol,
  dl,
  dd,
  figure,
  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
  }

  h1 {
    font-size: var(--t-2xl);
    line-height: 1.25;
    font-weight: 600;
    text-wrap: balance;
  }

  h2 {
    font-size: var(--t-xl);
    line-height: 1.3;
    font-weight: 600;
  }

  h3 {
    font-size: var(--t-l);
    line-height: 1.35;
    font-weight: 600;
  }

  ul.plain,
  ol.plain {
    list-style: none;
  }

  a {
    color: var(--c-brand);
    text-underline-offset: 0.15em;
  }

  :focus-visible {
    outline: 3px solid var(--c-brand);
    outline-offset: 2px;
    border-radius: 4px;
  }

  .soft {
    color: var(--c-ink-soft);
  }

  .small {
    font-size: var(--t-s);
  }

  .stack > * + * {
    margin-top: var(--s-4);
  }

  .stack--tight > * + * {
    margin-top: var(--s-2);
  }

  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--s-3);
  }

  .row--apart {
    justify-content: space-between;
  }

  .card {
    padding: var(--s-5);
    background: var(--c-surface);
    border: 1px solid var(--c-line);
    border-radius: var(--radius);
  }

  .visually-hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  .tag {
    display: inline-flex;
    align-items: center;
    gap: var(--s-1);
    padding: 0 var(--s-2);
    min-height: 1.5rem;
    font-size: var(--t-s);
    font-weight: 600;
    line-height: 1.5rem;
    color: var(--c-ink-soft);
    background: var(--c-page);
    border-radius: 999px;
    white-space: nowrap;
  }

  .tag--ok {
    color: var(--c-ok);
    background: var(--c-ok-bg);
  }

  .tag--warn {
    color: var(--c-warn);
    background: var(--c-warn-bg);
  }

  .tag--bad {
    color: var(--c-bad);
    background: var(--c-bad-bg);
  }

  .tag--info {
    color: var(--c-info);
    background: var(--c-info-bg);
  }

  .field {
    display: block;
  }

  .field > label,
  .field > .label,
  legend {
    display: block;
    margin-bottom: var(--s-1);
    font-weight: 600;
  }

  legend {
    padding: 0;
  }

  .hint {
    margin-bottom: var(--s-1);
    font-size: var(--t-s);
    color: var(--c-ink-soft);
  }

  .error {
    margin-top: var(--s-1);
    font-size: var(--t-s);
    font-weight: 600;
    color: var(--c-bad);
  }

  input:not([type='checkbox'], [type='radio'], [type='file']),
  select,
  textarea {
    width: 100%;
    min-height: 2.75rem;
    padding: var(--s-2) var(--s-3);
    font: inherit;
    color: var(--c-ink);
    background: var(--c-surface);
    border: 1px solid var(--c-line-strong);
    border-radius: var(--radius);
  }

  input[type='checkbox'],
  input[type='radio'] {
    width: 1.5rem;
    height: 1.5rem;
    margin: 0;
    accent-color: var(--c-brand);
    flex: none;
  }

  [aria-invalid='true'] {
    border-color: var(--c-bad) !important;
    box-shadow: inset 0 0 0 1px var(--c-bad);
  }

  button.plain {
    padding: 0;
    font: inherit;
    color: inherit;
    text-align: inherit;
    background: none;
    border: 0;
    cursor: pointer;
  }

  table {
    width: 100%;
    border-collapse: collapse;
  }

  th,
  td {
    padding: var(--s-3);
    text-align: left;
    vertical-align: top;
    border-bottom: 1px solid var(--c-line);
  }

  th {
    font-size: var(--t-s);
    font-weight: 600;
    color: var(--c-ink-soft);
  }

  uui-button {
    --uui-button-font-weight: 600;
    --uui-button-border-radius: var(--radius);
    --uui-button-height: 2.75rem;
    --uui-button-padding-left-factor: 5;
    --uui-button-padding-right-factor: 5;
  }

  uui-button[compact] {
    --uui-button-height: 2.25rem;
  }

  @media (prefers-reduced-motion: reduce) {
    * {
      transition: none !important;
      animation-duration: 0.01ms !important;
    }
  }
`;
