/** What the benchmark uses of autocannon, which brings no types. */
declare module 'autocannon' {
  type Result = { duration: number; errors: number; timeouts: number; non2xx: number }
  type Running = PromiseLike<Result> & {
    on(
      event: 'response',
      heard: (client: unknown, status: number, bytes: number, milliseconds: number) => void,
    ): void
  }
  export default function autocannon(options: {
    url: string
    connections: number
    duration: number
    headers: Record<string, string>
  }): Running
}
