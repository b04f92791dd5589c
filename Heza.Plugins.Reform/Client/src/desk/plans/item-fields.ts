import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { t } from '../platform/i18n';
import { act, addButton, choiceField, errorsOf, orNull, textField, type Form } from './fields';
import type { PlanItem, PlanTarget } from './plans-api';
import { addIndicator, addItem, indent, outdent, remove, shift } from './shape';

/** The items of a level, each with its fields and what stands below it. */
export function itemFields(form: Form, items: PlanItem[], place: string, parent?: PlanItem): TemplateResult {
  return html`${repeat(
    items,
    (item) => item,
    (item, index) => one(form, items, item, `${place}[${String(index)}]`, parent),
  )}
  ${
    parent !== undefined && form.draft.linked.includes(parent.code)
      ? nothing
      : html`<p>
          ${addButton(parent === undefined ? t('plans.group') : t('plans.itemUnder', { code: parent.code }), () => {
            const added = addItem(form.draft.plan, parent);
            form.open(added, true);
            form.changed();
            form.focus(`${place}[${String(items.length - 1)}].title`);
          })}
        </p>`
  }`;
}

function one(
  form: Form,
  level: PlanItem[],
  item: PlanItem,
  place: string,
  parent: PlanItem | undefined,
): TemplateResult {
  const linked = form.draft.linked.includes(item.code);
  return html`<details
    class="item"
    ?open=${form.isOpen(item)}
    @toggle=${(event: Event) => {
      form.open(item, (event.currentTarget as HTMLDetailsElement).open);
    }}
  >
    <summary>
      <strong>${item.code}</strong> ${item.title === '' ? html`<em>${t('plans.untitled')}</em>` : item.title}
      ${linked ? html`<span class="tag tag--info">${t('plans.linked')}</span>` : nothing}
    </summary>
    ${
      form.isOpen(item)
        ? html`<div class="inner stack">
            ${acts(form, level, item, parent, linked)}
            <div class="line">
              ${textField(form, `${place}.code`, t('plans.code'), item.code, (value) => (item.code = value), {
                disabled: linked,
                mandatory: true,
                maxLength: 40,
                hint: linked ? t('plans.linkedHint') : '',
              })}
              ${textField(form, `${place}.title`, t('plans.itemTitle'), item.title, (value) => (item.title = value), {
                rows: 2,
                mandatory: true,
              })}
            </div>
            ${errorsOf(form, place)} ${units(form, item, place)} ${cites(form, item, place)}
            ${indicators(form, item, place)} ${item.items.length > 0 ? nothing : targets(form, item, place)}
            ${itemFields(form, item.items, `${place}.items`, item)}
          </div>`
        : nothing
    }
  </details>`;
}

function acts(
  form: Form,
  level: PlanItem[],
  item: PlanItem,
  parent: PlanItem | undefined,
  linked: boolean,
): TemplateResult {
  const at = level.indexOf(item);
  const before = level[at - 1];
  const run = (change: () => void) => () => {
    change();
    form.changed();
  };
  return html`<div class="row acts" role="group" aria-label=${t('plans.actsOf', { code: item.code })}>
    ${act(
      t('plans.up', { what: item.code }),
      '↑',
      run(() => {
        shift(level, item, -1);
      }),
      at === 0,
    )}
    ${act(
      t('plans.down', { what: item.code }),
      '↓',
      run(() => {
        shift(level, item, 1);
      }),
      at === level.length - 1,
    )}
    ${act(
      t('plans.indent', { what: item.code }),
      '→',
      run(() => {
        indent(level, item);
        if (before !== undefined) {
          form.open(before, true);
        }
      }),
      before === undefined || form.draft.linked.includes(before.code),
    )}
    ${act(
      t('plans.outdent', { what: item.code }),
      '←',
      run(() => {
        outdent(form.draft.plan, item);
      }),
      parent === undefined,
    )}
    ${
      linked
        ? nothing
        : act(
            t('plans.remove', { what: item.code }),
            '×',
            run(() => {
              remove(level, item);
            }),
          )
    }
  </div>`;
}

function units(form: Form, item: PlanItem, place: string): TemplateResult | typeof nothing {
  return form.draft.plan.units.length === 0
    ? nothing
    : html`<fieldset>
        <legend>${t('plans.itemUnits')}</legend>
        <div class="checks">
          ${form.draft.plan.units.map(
            (unit) =>
              html`<label>
                <input
                  type="checkbox"
                  .checked=${item.units.includes(unit.code)}
                  @change=${(event: Event) => {
                    const chosen = (event.target as HTMLInputElement).checked;
                    item.units = chosen ? [...item.units, unit.code] : item.units.filter((code) => code !== unit.code);
                    form.changed();
                  }}
                />
                ${unit.name}
              </label>`,
          )}
        </div>
        ${item.units.map((_, index) => errorsOf(form, `${place}.units[${String(index)}]`))}
      </fieldset>`;
}

/** One number a line: a number may hold every other sign. */
function cites(form: Form, item: PlanItem, place: string): TemplateResult {
  return html`${textField(
    form,
    `${place}.cites`,
    t('plans.cites'),
    item.cites.join('\n'),
    (value) => (item.cites = value.split('\n')),
    { rows: Math.max(1, item.cites.length), hint: t('plans.citesHint'), maxLength: 10_000 },
  )}
  ${item.cites.map((_, index) => errorsOf(form, `${place}.cites[${String(index)}]`))}`;
}

function indicators(form: Form, item: PlanItem, place: string): TemplateResult {
  return html`<fieldset class="stack--tight">
    <legend>${t('plans.indicators')}</legend>
    ${item.indicators.map((indicator, index) => {
      const own = `${place}.indicators[${String(index)}]`;
      return html`<div class="line line--three">
        ${textField(form, `${own}.code`, t('plans.code'), indicator.code, (value) => (indicator.code = value), {
          maxLength: 40,
        })}
        ${textField(form, `${own}.title`, t('plans.indicator'), indicator.title, (value) => (indicator.title = value), {
          rows: 1,
        })}
        ${textField(
          form,
          `${own}.target`,
          t('plans.indicatorTarget'),
          indicator.target ?? '',
          (value) => (indicator.target = orNull(value)),
          { maxLength: 300 },
        )}
        ${act(t('plans.remove', { what: indicator.code }), '×', () => {
          remove(item.indicators, indicator);
          form.changed();
        })}
      </div>`;
    })}
    ${addButton(t('plans.indicator'), () => {
      addIndicator(item);
      form.changed();
      form.focus(`${place}.indicators[${String(item.indicators.length - 1)}].title`);
    })}
  </fieldset>`;
}

function targets(form: Form, item: PlanItem, place: string): TemplateResult {
  return html`<fieldset class="stack--tight">
    <legend>${t('plans.targets')}</legend>
    <p class="hint">${t('plans.targetsHint')}</p>
    ${item.targets.map((target, index) => oneTarget(form, item, target, `${place}.targets[${String(index)}]`))}
    ${addButton(t('plans.target'), () => {
      item.targets.push({ count: 1, period: 'year', form: null, channel: null });
      form.changed();
      form.focus(`${place}.targets[${String(item.targets.length - 1)}].count`);
    })}
  </fieldset>`;
}

function oneTarget(form: Form, item: PlanItem, target: PlanTarget, place: string): TemplateResult {
  return html`<div class="line line--target">
      ${textField(
        form,
        `${place}.count`,
        t('plans.count'),
        String(target.count),
        // What is no number is sent as it is: the server says what is wrong with it.
        (value) => (target.count = (/^\d+$/.test(value) ? Number(value) : value) as number),
        { maxLength: 4 },
      )}
      ${choiceField(
        form,
        `${place}.period`,
        t('plans.per'),
        target.period ?? 'year',
        [
          ['year', t('plans.perYear')],
          ['quarter', t('plans.perQuarter')],
        ],
        (value) => (target.period = value === 'quarter' ? 'quarter' : 'year'),
      )}
      ${choiceField(
        form,
        `${place}.form`,
        t('plans.form'),
        target.form ?? '',
        [['', t('plans.anyForm')], ...form.draft.plan.forms.map((one) => [one.code, one.title] as const)],
        (value) => (target.form = orNull(value)),
      )}
      ${textField(
        form,
        `${place}.channel`,
        t('plans.channel'),
        target.channel ?? '',
        (value) => (target.channel = orNull(value)),
        { maxLength: 40 },
      )}
      ${act(t('plans.removeTarget', { code: item.code }), '×', () => {
        remove(item.targets, target);
        form.changed();
      })}
    </div>
    ${errorsOf(form, place)}`;
}
