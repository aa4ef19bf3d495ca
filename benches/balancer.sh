#!/usr/bin/env bash
# CPU time a request and latency of our balancer beside nginx and haproxy: same run, same target, same core.
# Needs nginx, haproxy and wrk (Debian packages of those names). Everything stays on loopback.
#
#   benches/balancer.sh [seconds a run, 5] [rounds, 3] [connections, 32]
#
# PLAIN names a built `plain` example of the proxy crate; without it, it is built here.
set -euo pipefail
cd "$(dirname "$0")/.."
seconds=${1:-5} rounds=${2:-3} connections=${3:-32}
plain=${PLAIN:-}
if [ -z "$plain" ]; then
    cargo build --release -q -p proxy --example plain
    plain=${CARGO_TARGET_DIR:-target}/release/examples/plain
fi
dir=$(mktemp -d)
pids=()
finish() {
    for pid in "${pids[@]}"; do kill "$pid" 2>/dev/null || true; done
    wait 2>/dev/null || true
    rm -rf "$dir"
}
trap finish EXIT

backend=19100 ours=19101 nginx=19102 haproxy=19103
cat >"$dir/backend.conf" <<CONF
daemon off; pid $dir/backend.pid; error_log /dev/null; worker_processes 1; master_process off;
events { worker_connections 4096; }
http { access_log off; keepalive_requests 100000000; keepalive_timeout 600s;
  server { listen 127.0.0.1:$backend backlog=4096; location / { default_type text/plain; return 200 "$(printf 'x%.0s' $(seq 128))"; } } }
CONF
cat >"$dir/nginx.conf" <<CONF
daemon off; pid $dir/nginx.pid; error_log /dev/null; worker_processes 1; master_process off;
events { worker_connections 4096; }
http { access_log off; keepalive_requests 100000000; keepalive_timeout 600s;
  upstream target { server 127.0.0.1:$backend; keepalive 256; keepalive_requests 100000000; }
  server { listen 127.0.0.1:$nginx; location / { proxy_pass http://target; proxy_http_version 1.1; proxy_set_header Connection "";
    proxy_set_header Host \$host; proxy_set_header X-Forwarded-For \$proxy_add_x_forwarded_for;
    proxy_set_header X-Forwarded-Proto http; proxy_set_header X-Forwarded-Port 80; proxy_set_header X-Amzn-Trace-Id "Root=\$request_id"; } } }
CONF
cat >"$dir/haproxy.cfg" <<CONF
global
  nbthread 1
  maxconn 4096
defaults
  mode http
  timeout connect 10s
  timeout client 60s
  timeout server 60s
  option forwardfor
  http-reuse always
frontend in
  bind 127.0.0.1:$haproxy
  http-request set-header X-Forwarded-Proto http
  http-request set-header X-Forwarded-Port 80
  http-request set-header X-Amzn-Trace-Id "Root=1-%[uuid]"
  default_backend out
backend out
  server target 127.0.0.1:$backend
CONF

last=$(($(nproc) - 1))
taskset -c "$last" nginx -c "$dir/backend.conf" & pids+=($!)
taskset -c 0 "$plain" 127.0.0.1:$ours 127.0.0.1:$backend >/dev/null & ours_pid=$!; pids+=($ours_pid)
taskset -c 0 nginx -c "$dir/nginx.conf" & nginx_pid=$!; pids+=($nginx_pid)
taskset -c 0 haproxy -f "$dir/haproxy.cfg" & haproxy_pid=$!; pids+=($haproxy_pid)
sleep 1

ticks() { awk '{print $14 + $15}' "/proc/$1/stat"; }
hertz=$(getconf CLK_TCK)
measure() { # name pid port
    local before after out requests
    before=$(ticks "$2")
    out=$(taskset -c "$last" wrk -t1 -c"$connections" -d"${seconds}s" --latency "http://127.0.0.1:$3/some/path?with=query")
    after=$(ticks "$2")
    requests=$(awk '/requests in/ {print $1}' <<<"$out")
    if grep -qE 'Non-2xx|Socket errors' <<<"$out"; then echo "$out" >&2; fi
    awk -v name="$1" -v cpu=$((after - before)) -v hz="$hertz" -v n="$requests" -v s="$seconds" \
        -v p50="$(awk '$1=="50%" {print $2}' <<<"$out")" -v p99="$(awk '$1=="99%" {print $2}' <<<"$out")" \
        'BEGIN {printf "%-8s %6.2f us CPU/request  %8.0f requests/s  p50 %-8s p99 %s\n", name, cpu / hz * 1e6 / n, n / s, p50, p99}'
}
for round in $(seq "$rounds"); do
    measure ours "$ours_pid" $ours
    measure haproxy "$haproxy_pid" $haproxy
    measure nginx "$nginx_pid" $nginx
done
