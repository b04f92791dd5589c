import { css } from 'lit';

/** Cells of the heat maps: colour, and a pattern for those who do not see it; each says its state in words. */
export const heat = css`
  .scroll {
    overflow-x: auto;
    border: 1px solid var(--c-line);
    border-radius: var(--radius);
    background: var(--c-surface);
  }

  table {
    border-collapse: separate;
    border-spacing: 0;
    min-width: 52rem;
  }

  caption {
    padding: var(--s-3);
    text-align: left;
    font-size: var(--t-s);
    color: var(--c-ink-soft);
  }

  thead th {
    position: sticky;
    top: 0;
    z-index: 1;
    background: var(--c-page);
    border-bottom: 2px solid var(--c-line-strong);
  }

  tbody th[scope='row'] {
    width: 42%;
    min-width: 16rem;
    font-size: var(--t-m);
    font-weight: 400;
    color: var(--c-ink);
  }

  .group th {
    color: var(--c-ink);
    background: var(--c-brand-soft);
  }

  .cell {
    min-width: 6rem;
    border-left: 1px solid var(--c-line);
  }

  .number {
    display: block;
    font-size: var(--t-l);
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }

  .word {
    display: block;
    font-size: var(--t-s);
  }

  .covered {
    color: var(--c-ok);
    background-color: #d3ecdc;
  }

  .partial {
    color: var(--c-warn);
    background: repeating-linear-gradient(45deg, #fff3da 0 10px, #ffeabf 10px 14px);
  }

  .gap {
    color: var(--c-bad);
    background-color: var(--c-bad-bg);
    box-shadow: inset 0 -4px 0 #e3b7ba;
  }

  .not-yet,
  .unrecorded {
    color: var(--c-ink-soft);
    background-color: var(--c-page);
  }

  .some {
    color: var(--c-ok);
    background-color: var(--c-ok-bg);
  }

  .many {
    color: var(--c-ok);
    background-color: #c3e4cf;
  }

  .none {
    color: var(--c-ink-soft);
  }

  .marks {
    display: flex;
    flex-wrap: wrap;
    gap: var(--s-1);
    margin-top: var(--s-1);
  }

  .cards > li {
    margin-top: var(--s-3);
  }

  .cards .cells {
    display: grid;
    grid-template-columns: repeat(2, 1fr);
    gap: 1px;
    margin-top: var(--s-3);
    border: 1px solid var(--c-line);
    border-radius: var(--radius);
    overflow: hidden;
    background: var(--c-line);
  }

  :where(.cards .cells > div) {
    padding: var(--s-2) var(--s-3);
    background-color: var(--c-surface);
  }

  h3 + .cards {
    margin-bottom: var(--s-5);
  }

  .cards dt {
    font-size: var(--t-s);
    color: var(--c-ink);
  }

  .cards h4,
  .cards h3 {
    margin: 0;
    font-size: var(--t-m);
    font-weight: 400;
  }
`;
