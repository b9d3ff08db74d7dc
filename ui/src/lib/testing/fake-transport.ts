import { setTransport, type AllCalls, type Answer, type CallName } from '../api';

/** Answers by call: a bare value, an answer with changes and undo, or something thrown. */
export type FakeAnswers = {
  [N in CallName]?: (request: AllCalls[N]['request']) => Partial<Answer<AllCalls[N]['value']>> | Promise<Partial<Answer<AllCalls[N]['value']>>>;
};

/** One call that was made. */
export type FakeCall = { name: string; request: unknown };

/**
 * Puts a table of answers in the application's place and gives back the list of calls, which grows.
 * A call without an answer fails the test that makes it.
 */
export function fakeTransport(answers: FakeAnswers): FakeCall[] {
  const calls: FakeCall[] = [];
  setTransport(async (name, request) => {
    calls.push({ name, request });
    const answer = answers[name as CallName] as ((request: unknown) => unknown) | undefined;
    if (!answer) throw { code: 'unknown-call', args: { name }, severity: 'failed' };
    const given = (await answer(request)) as Partial<Answer<unknown>>;
    return { value: null, changes: [], undo: null, ...given };
  });
  return calls;
}
