-- What a run of wrk came to, as one line of JSON: wrk's own report has no 95th percentile.
done = function(summary, latency, requests)
  local errors = summary.errors
  local failures = errors.connect + errors.read + errors.write + errors.status + errors.timeout
  print(string.format(
    '{"perSecond":%.1f,"p50":%.4f,"p95":%.4f,"failures":%d}',
    summary.requests / summary.duration * 1e6,
    latency:percentile(50) / 1000,
    latency:percentile(95) / 1000,
    failures
  ))
end
