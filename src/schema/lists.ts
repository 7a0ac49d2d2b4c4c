/** Lists: the items that can be read, or all items unread for a rule that looks at several. */

import { isSeq, type Node } from 'yaml';
import type { Position } from './position.ts';
import { type Schema, type Unread, unread } from './schema.ts';

/** Items that a list of a YAML file may have where nothing less is said. */
const MOST_ITEMS = 100_000;

interface ListOptions<in Of = never> {
  /** Whether problems name items by their number, as in `groups.0`, and not as the list. */
  readonly numbered?: boolean;
  /** How many items it must have. */
  readonly least?: 0 | 1;
  /** How many it may have. */
  readonly most?: number;
  /** Whether an item is passed by unread; it counts among `least` and `most`. */
  readonly leavesOut?: (item: Position, context: Of) => boolean;
}

/** A list of the values of its items; items that are wrong are left out. */
export function list<Value, Context = unknown>(item: Schema<Value, Context>, options: ListOptions<Context> = {}): Schema<Value[], Context> {
  return listWith(item, (context: Context) => context, options);
}

/** The same; all items of a list share one context, which `contextOf` makes for each list. */
export function listWith<Value, Of, Context = unknown>(
  item: Schema<Value, Of>,
  contextOf: (context: Context) => Of,
  { leavesOut = () => false, ...options }: ListOptions<Of> = {},
): Schema<Value[], Context> {
  const soundOf = (items: readonly Unread<Value, Of>[], _: Position, context: Context): Value[] => {
    const shared = contextOf(context);
    const read = items.filter(({ at }) => !leavesOut(at, shared)).map(({ at }) => item.read(at, shared));
    return read.filter((each) => each !== null);
  };
  return listOf(item, soundOf, options);
}

/** A list from which a plain function, which reads the items, makes a value. */
export function listOf<Value, Made, Context = unknown, Of = unknown>(
  item: Schema<Value, Of>,
  make: (items: readonly Unread<Value, Of>[], at: Position, context: Context) => Made | null,
  { numbered = false, least = 0, most = MOST_ITEMS }: Omit<ListOptions, 'leavesOut'> = {},
): Schema<Made, Context> {
  return {
    form: { kind: 'list', item: item.form, least },
    read(at, context) {
      const { node, path } = at;
      if (!isSeq(node)) {
        at.report('wrong_shape', { path, wanted: 'list' });
        return null;
      }
      if (node.items.length > most) {
        at.report('list_too_long', { key: path, items: node.items.length, most });
        return null;
      }
      if (node.items.length < least) at.report('empty_list', { key: path });
      const items = node.items.map((each, number) => unread(item, at.to(each as Node, numbered ? `${path}.${number}` : path)));
      return make(items, at, context);
    },
  };
}

/** A list; anything else in its stead is reported as an empty list too. */
export function emptyIfNone<Value, Context>(schema: Schema<Value, Context>): Schema<Value, Context> {
  return {
    form: schema.form,
    read(at, context) {
      const value = schema.read(at, context);
      if (!isSeq(at.node)) at.report('empty_list', { key: at.path });
      return value;
    },
  };
}
