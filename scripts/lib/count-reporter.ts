/** Reporter of `node --test` that yields nothing but how many tests passed and failed, as JSON. */
interface Counted {
  type: string;
  data: { file?: string; counts?: { passed: number; failed: number; cancelled: number } };
}

export default async function* countReporter(source: AsyncIterable<Counted>) {
  for await (const { type, data } of source) {
    if (type === 'test:summary' && !data.file && data.counts) {
      const { passed, failed, cancelled } = data.counts;
      yield JSON.stringify({ passed, failed: failed + cancelled });
    }
  }
}
