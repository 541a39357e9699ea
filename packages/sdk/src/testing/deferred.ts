export interface Deferred<Value> {
  promise: Promise<Value>;
  resolve(value: Value): void;
}

/** A promise that a test settles when it is time. */
export function deferred<Value>(): Deferred<Value> {
  let resolve: (value: Value) => void = () => {};
  const promise = new Promise<Value>((given) => {
    resolve = given;
  });
  return { promise, resolve };
}
