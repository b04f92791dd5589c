/** `<details data-open-when-wide>` folds to save a phone's screen; where there is room it starts open. */
export function enhanceDetails(root: ParentNode): void {
  if (window.matchMedia('(min-width: 62.5rem)').matches) {
    for (const details of root.querySelectorAll<HTMLDetailsElement>('details[data-open-when-wide]')) {
      details.open = true;
    }
  }
}
