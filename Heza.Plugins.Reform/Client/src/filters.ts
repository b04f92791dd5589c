/** A filter form with `data-auto-submit` is sent as soon as a pointer user has chosen; its button stays for keyboards. */
export function enhanceFilters(root: ParentNode): void {
  for (const form of root.querySelectorAll<HTMLFormElement>('form[data-auto-submit]')) {
    // Keys move through the options of a select one by one: sending at each step would take the keyboard user away (WCAG 3.2.2).
    let byKeyboard = false;
    form.addEventListener('keydown', () => {
      byKeyboard = true;
    });
    form.addEventListener('pointerdown', () => {
      byKeyboard = false;
    });
    form.addEventListener('change', (event) => {
      if (event.target instanceof HTMLSelectElement && !byKeyboard) {
        form.requestSubmit();
      }
    });
    // An unused filter does not belong in an address that people share.
    form.addEventListener('formdata', (event) => {
      for (const [name, value] of [...event.formData.entries()]) {
        if (value === '') {
          event.formData.delete(name);
        }
      }
    });
  }
}
