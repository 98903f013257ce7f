/**
 * `compute`, asked once for each text: papers of one field use the same words. After `most` texts it begins anew, so
 * that memory stays bounded. `compute` must depend on its argument alone.
 */
export function remember<Value>(compute: (text: string) => Value, most: number): (text: string) => Value {
  const known = new Map<string, Value>();
  return (text) => {
    let value = known.get(text);
    if (value === undefined) {
      if (known.size >= most) known.clear();
      value = compute(text);
      known.set(text, value);
    }
    return value;
  };
}
