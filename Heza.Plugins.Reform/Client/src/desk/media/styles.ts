import { css } from 'lit';

/** What the media elements have in common: thumbnails and names. */
export const mediaStyles = css`
  .thumb {
    display: grid;
    place-items: center;
    width: 100%;
    aspect-ratio: 4 / 3;
    object-fit: cover;
    font-size: var(--t-l);
    font-weight: 600;
    color: var(--c-brand);
    background: var(--c-brand-soft);
    border-radius: calc(var(--radius) - 2px);
  }

  .small-thumb {
    width: 4.5rem;
    font-size: var(--t-s);
  }

  .name {
    overflow-wrap: anywhere;
  }
`;
