import { ending, type Operation } from './operation.ts';
import { isOpen, type PlainCase, withdraw } from './plain-case.ts';

const openOfForm = (cases: readonly PlainCase[], { form }: PlainCase): readonly PlainCase[] =>
  cases.filter((one) => one.form === form && isOpen(one));

/** What can be tried with a whole form. */
export const formOperations: readonly Operation[] = [
  {
    name: 'withdrawal of the form',
    by: 'owner',
    route: 'withdrawal',
    withForm: true,
    weight: () => ending() / 3,
    body: { reason: '方案调整' },
    allowed: (one, _today, cases) => openOfForm(cases, one).length > 0,
    apply: (one, today, cases) => {
      for (const each of openOfForm(cases, one)) withdraw(each, today);
    },
  },
];
