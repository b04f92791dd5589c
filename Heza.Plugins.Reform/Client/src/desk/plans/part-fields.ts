import { html, nothing, type TemplateResult } from 'lit';
import { showDay } from '../platform/format';
import { t } from '../platform/i18n';
import { act, addButton, choiceField, orNull, textField, type Form } from './fields';
import { freeCode, remove, removeUnit, renameForm, renameUnit, shift } from './shape';

const periods = ['Q1', 'Q2', 'Q3', 'Q4', 'H1', 'Y'] as const;

export function factFields(form: Form): TemplateResult {
  const { plan, revision } = form.draft;
  const text = (name: 'number' | 'title' | 'issuer', rows = 0, maxLength = 1000) =>
    textField(form, name, t(`plans.fact.${name}`), plan[name], (value) => (plan[name] = value), {
      rows,
      maxLength,
      mandatory: true,
    });
  const optional = (name: 'parentIssuer' | 'theme' | 'reportRecipient', rows = 0, maxLength = 300) =>
    textField(form, name, t(`plans.fact.${name}`), plan[name] ?? '', (value) => (plan[name] = orNull(value)), {
      rows,
      maxLength,
    });
  return html`<div class="line line--facts">
      ${text('number', 0, 60)}
      ${textField(
        form,
        'year',
        t('plans.fact.year'),
        String(plan.year),
        (value) => (plan.year = (/^\d+$/.test(value) ? Number(value) : value) as number),
        { disabled: revision > 0, mandatory: true, maxLength: 4 },
      )}
      ${textField(
        form,
        'issuedOn',
        t('plans.fact.issuedOn'),
        plan.issuedOn ?? '',
        (value) => (plan.issuedOn = orNull(value)),
        { hint: t('plans.issuedOnHint'), maxLength: 10 },
      )}
    </div>
    ${text('title', 2)} ${text('issuer', 0, 300)} ${optional('parentIssuer')} ${optional('reportRecipient')}
    ${optional('theme', 2, 1000)}`;
}

export function deadlineFields(form: Form): TemplateResult {
  const { plan, lockedPeriods } = form.draft;
  return html`<p class="hint">${t('plans.beforeHint')}</p>
    ${plan.reportDeadlines.map((deadline, index) => {
      const place = `reportDeadlines[${String(index)}]`;
      const locked = lockedPeriods.includes(deadline.period);
      form.labels.set(`${place}.before`, t('plans.before'));
      return html`<div class="line line--deadline">
          ${choiceField(
            form,
            `${place}.period`,
            t('plans.period'),
            deadline.period,
            periods.map((period) => [period, t(`plans.period.${period}`)] as const),
            (value) => (deadline.period = value),
            locked,
          )}
          ${textField(form, `${place}.title`, t('plans.deadlineTitle'), deadline.title, (value) => (deadline.title = value))}
          <heza-day-input
            id="${place}.before"
            .name=${'before'}
            .label=${t('plans.before')}
            .value=${deadline.before}
            .disabled=${locked}
            .errors=${form.errors(`${place}.before`)}
            @heza-day=${(event: CustomEvent<string>) => {
              deadline.before = event.detail;
              form.changed();
            }}
          ></heza-day-input>
          ${
            locked
              ? nothing
              : act(t('plans.remove', { what: deadline.title }), '×', () => {
                  remove(plan.reportDeadlines, deadline);
                  form.changed();
                })
          }
        </div>
        <p class="soft small">
          ${locked ? t('plans.lockedDeadline') : deadline.before === '' ? '' : t('plans.onTimeThrough', { day: dayBefore(deadline.before) })}
        </p>`;
    })}
    ${addButton(t('plans.deadline'), () => {
      const free = periods.find((period) => !plan.reportDeadlines.some((one) => one.period === period)) ?? 'Q1';
      plan.reportDeadlines.push({ period: free, title: t(`plans.period.${free}`), before: '' });
      form.changed();
      form.focus(`reportDeadlines[${String(plan.reportDeadlines.length - 1)}].title`);
    })}`;
}

export function unitFields(form: Form): TemplateResult {
  const { plan } = form.draft;
  return html`${plan.units.map((unit, index) => {
    const place = `units[${String(index)}]`;
    return html`<div class="line line--three">
      ${textField(
        form,
        `${place}.code`,
        t('plans.code'),
        unit.code,
        (value) => {
          renameUnit(plan, unit.code, value);
          unit.code = value;
        },
        { maxLength: 40 },
      )}
      ${textField(form, `${place}.name`, t('plans.unitName'), unit.name, (value) => (unit.name = value), { maxLength: 300, rows: 1 })}
      ${textField(form, `${place}.role`, t('plans.unitRole'), unit.role ?? '', (value) => (unit.role = orNull(value)), { rows: 1 })}
      ${rowActs(form, plan.units, unit, unit.name, () => {
        removeUnit(plan, unit.code);
      })}
    </div>`;
  })}
  ${addButton(t('plans.unit'), () => {
    plan.units.push({ code: freeCode('don-vi-', plan.units), name: '', role: null });
    form.changed();
    form.focus(`units[${String(plan.units.length - 1)}].name`);
  })}`;
}

export function formFields(form: Form): TemplateResult {
  const { plan } = form.draft;
  return html`${plan.forms.map((one, index) => {
    const place = `forms[${String(index)}]`;
    return html`<div class="line">
      ${textField(
        form,
        `${place}.code`,
        t('plans.code'),
        one.code,
        (value) => {
          renameForm(plan, one.code, value);
          one.code = value;
        },
        { maxLength: 40 },
      )}
      ${textField(form, `${place}.title`, t('plans.form'), one.title, (value) => (one.title = value), { rows: 1 })}
      ${rowActs(form, plan.forms, one, one.title, () => {
        renameForm(plan, one.code, null);
        remove(plan.forms, one);
      })}
    </div>`;
  })}
  ${addButton(t('plans.form'), () => {
    plan.forms.push({ code: freeCode('hinh-thuc-', plan.forms), title: '' });
    form.changed();
    form.focus(`forms[${String(plan.forms.length - 1)}].title`);
  })}`;
}

export function audienceFields(form: Form): TemplateResult {
  const { plan } = form.draft;
  return html`${plan.audiences.map((audience, index) => {
    const place = `audiences[${String(index)}]`;
    return html`<div class="line line--one">
      ${textField(form, `${place}.name`, t('plans.audience'), audience.name, (value) => (audience.name = value), { rows: 1, maxLength: 300 })}
      ${rowActs(form, plan.audiences, audience, audience.name, () => {
        remove(plan.audiences, audience);
      })}
    </div>`;
  })}
  ${addButton(t('plans.audience'), () => {
    plan.audiences.push({ code: freeCode('doi-tuong-', plan.audiences), name: '' });
    form.changed();
    form.focus(`audiences[${String(plan.audiences.length - 1)}].name`);
  })}`;
}

export function obligationFields(form: Form): TemplateResult {
  const { plan } = form.draft;
  return html`${plan.obligations.map((obligation, index) => {
    const place = `obligations[${String(index)}]`;
    return html`<div class="line line--obligation">
      ${choiceField(
        form,
        `${place}.unit`,
        t('plans.unit'),
        obligation.unit,
        [['', t('plans.chooseUnit')], ...plan.units.map((unit) => [unit.code, unit.name] as const)],
        (value) => (obligation.unit = value),
      )}
      ${textField(form, `${place}.title`, t('plans.obligation'), obligation.title, (value) => (obligation.title = value), { rows: 2 })}
      ${rowActs(form, plan.obligations, obligation, obligation.title, () => {
        remove(plan.obligations, obligation);
      })}
    </div>`;
  })}
  ${addButton(t('plans.obligation'), () => {
    plan.obligations.push({ code: freeCode('viec-', plan.obligations), unit: '', title: '' });
    form.changed();
    form.focus(`obligations[${String(plan.obligations.length - 1)}].title`);
  })}`;
}

function rowActs<T>(form: Form, rows: T[], row: T, name: string, takeOut: () => void): TemplateResult {
  return html`<span class="row acts">
    ${act(
      t('plans.up', { what: name }),
      '↑',
      () => {
        shift(rows, row, -1);
        form.changed();
      },
      rows[0] === row,
    )}
    ${act(t('plans.remove', { what: name }), '×', () => {
      takeOut();
      form.changed();
    })}
  </span>`;
}

function dayBefore(day: string): string {
  const date = new Date(`${day}T12:00:00+07:00`);
  date.setUTCDate(date.getUTCDate() - 1);
  return showDay(date);
}
