import { useSearchParams } from 'react-router-dom';
import type { LogFilter } from '../../../../shared/desk';

const names = ['kind', 'action', 'by', 'guideline', 'from', 'to', 'q'] as const satisfies (keyof LogFilter)[];

/** The filter in the page's address, so that a colleague can be sent the view. */
export const useLogFilter = () => {
  const [params, setParams] = useSearchParams();
  const filter = Object.fromEntries(
    names.map((name) => [name, params.get(name)]).filter(([, value]) => value),
  ) as LogFilter;

  const set = (name: keyof LogFilter, value: string) =>
    setParams(
      (now) => {
        if (value) now.set(name, value);
        else now.delete(name);
        return now;
      },
      { replace: true },
    );

  return { filter, set, clear: () => setParams({}, { replace: true }) };
};
