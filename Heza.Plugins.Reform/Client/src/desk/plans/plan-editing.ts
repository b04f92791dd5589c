import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { ApiProblem } from '../platform/api/client';
import { vietnamDay } from '../platform/format';
import { host } from '../platform/host';
import { t } from '../platform/i18n';
import { dropPlan, keepPlan, readPlan, type PlanDoubt } from './local-plan';
import {
  loadDraft,
  nextDraft,
  revision,
  savePlan,
  type PlanChange,
  type PlanDocument,
  type PlanDraft,
} from './plans-api';
import { blankPlan } from './shape';

/** Somebody else saved since. */
export interface Overtaken {
  heading: string;
  draft: PlanDraft;
  changes: readonly PlanChange[];
}

/** A plan from opening to saving. What is typed is kept on this machine until it is saved. */
export class PlanEditing implements ReactiveController {
  draft: PlanDraft | undefined;
  dirty = false;
  saving = false;
  /** Taken up from an earlier visit. */
  recovered = false;
  doubts: readonly PlanDoubt[] = [];
  errors: Readonly<Record<string, readonly string[]>> = {};
  /** What is wrong with the whole; empty: nothing. */
  heading = '';
  overtaken: Overtaken | undefined;
  comment = '';

  readonly #page: ReactiveControllerHost;
  readonly #wrong: () => void;
  #key = '';

  /** @param wrong something went wrong that the person must see. */
  constructor(page: ReactiveControllerHost, wrong: () => void) {
    this.#page = page;
    this.#wrong = wrong;
    page.addController(this);
  }

  hostConnected(): void {
    // Nothing is lost by leaving: it lies on this machine.
  }

  get plan(): PlanDocument | undefined {
    return this.draft?.plan;
  }

  /**
   * @param year of a plan that is there; empty for a new one.
   * @param from year whose plan a new one is copied from; a revision's number for a plan that is there.
   */
  async open(year: string, from: { year?: string; revision?: string } = {}): Promise<void> {
    this.#key = year === '' ? 'moi' : year;
    const saved = await this.#start(year, from);
    const local = readPlan(this.#key);
    this.draft = local === null ? saved : { ...saved, revision: local.revision, plan: local.plan };
    this.doubts = local?.doubts ?? [];
    this.recovered = local !== null && this.doubts.length === 0;
    this.dirty = local !== null || from.revision !== undefined;
    this.#calm();
  }

  /** Something was typed. */
  changed(): void {
    if (this.draft !== undefined) {
      this.dirty = true;
      keepPlan(this.#key, { revision: this.draft.revision, plan: this.draft.plan, doubts: this.doubts });
      this.#page.requestUpdate();
    }
  }

  /** What was typed is not wanted. */
  async drop(year: string): Promise<void> {
    dropPlan(this.#key);
    await this.open(year);
  }

  /** @returns the year when it was saved. */
  async save(): Promise<number | undefined> {
    if (this.draft === undefined || this.saving) {
      return undefined;
    }
    this.saving = true;
    this.#page.requestUpdate();
    const { plan, revision: from } = this.draft;
    try {
      const saved = await savePlan(plan.year, {
        revision: from,
        comment: this.comment === '' ? null : this.comment,
        plan,
      });
      dropPlan(this.#key);
      this.dirty = false;
      host().notify({
        kind: 'done',
        text: t(saved.changed ? 'plans.saved' : 'plans.unchanged', { revision: saved.revision, year: saved.year }),
      });
      return saved.year;
    } catch (error) {
      await this.#refused(error);
      return undefined;
    } finally {
      this.saving = false;
      this.#page.requestUpdate();
    }
  }

  /** Goes on with what is typed here, over what somebody else saved. */
  keepMine(): void {
    if (this.draft !== undefined && this.overtaken !== undefined) {
      this.draft = { ...this.overtaken.draft, plan: this.draft.plan };
      this.#calm();
      this.changed();
    }
  }

  /** Takes what somebody else saved; what was typed here goes. */
  takeTheirs(): void {
    if (this.overtaken !== undefined) {
      this.draft = this.overtaken.draft;
      dropPlan(this.#key);
      this.dirty = false;
      this.#calm();
    }
  }

  async #start(year: string, from: { year?: string; revision?: string }): Promise<PlanDraft> {
    if (year !== '') {
      const saved = await loadDraft(Number(year));
      return from.revision === undefined
        ? saved
        : { ...saved, plan: (await revision(Number(year), Number(from.revision))).plan };
    }
    return from.year === undefined
      ? { revision: 0, plan: blankPlan(Number(vietnamDay(new Date()).slice(0, 4))), linked: [], lockedPeriods: [] }
      : nextDraft(Number(from.year));
  }

  async #refused(error: unknown): Promise<void> {
    if (!(error instanceof ApiProblem)) {
      throw error;
    }
    this.#calm();
    if (error.status === 409 && (await this.#isOvertaken(error))) {
      return;
    }
    this.errors = error.errors;
    this.heading = error.offline ? t('plans.offline') : error.title;
    this.#wrong();
  }

  async #isOvertaken(error: ApiProblem): Promise<boolean> {
    const mine = this.draft;
    if (mine === undefined || mine.revision === 0) {
      return false;
    }
    const draft = await loadDraft(mine.plan.year);
    if (draft.revision === mine.revision) {
      return false;
    }
    const { changes } = await revision(mine.plan.year, draft.revision, mine.revision);
    this.overtaken = { heading: error.title, draft, changes };
    this.#wrong();
    return true;
  }

  #calm(): void {
    this.errors = {};
    this.heading = '';
    this.overtaken = undefined;
    this.#page.requestUpdate();
  }
}
