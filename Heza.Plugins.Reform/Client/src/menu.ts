/** On narrow screens the navigation folds behind its button; without script it stays open. */
export function enhanceMenu(root: ParentNode): void {
  const button = root.querySelector<HTMLButtonElement>('[data-menu-toggle]');
  const menu = button && root.querySelector<HTMLElement>(`#${button.getAttribute('aria-controls') ?? ''}`);
  if (!button || !menu) {
    return;
  }

  const show = (open: boolean) => {
    button.setAttribute('aria-expanded', String(open));
    menu.toggleAttribute('data-folded', !open);
  };
  button.hidden = false;
  show(false);
  button.addEventListener('click', () => {
    show(button.getAttribute('aria-expanded') !== 'true');
  });
  menu.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && button.getAttribute('aria-expanded') === 'true') {
      show(false);
      button.focus();
    }
  });
}
