-- Spreads requests over the addresses of a file, one "host path" a line, in an order of its own per thread.
local lines = {}
for line in io.lines(os.getenv("BENCH_ADDRESSES")) do lines[#lines + 1] = line end
local threads = 0
function setup(thread)
  thread:set("seed", threads)
  threads = threads + 1
end
function init(args)
  math.randomseed(seed + 1)
  requests = {}
  for i, line in ipairs(lines) do
    local host, path = line:match("^(%S+) (%S+)$")
    requests[i] = wrk.format("GET", path, { ["Host"] = host, ["Accept-Encoding"] = "gzip" })
  end
end
function request()
  return requests[math.random(#requests)]
end
function done(summary, latency, requests)
  io.write(string.format("RESULT %d %.1f %.3f %d\n", summary.requests, summary.requests / summary.duration * 1e6,
    latency:percentile(95) / 1000, summary.errors.status + summary.errors.connect + summary.errors.read + summary.errors.timeout))
end
