#!/usr/bin/env bash
# Attacks that need more than an ordinary test may do: full disks, faults at system calls, signals at many moments.
# Linux, as root, with strace:  sudo bash test/processes/attack.sh   It says what held and exits 1 if anything did not.
set -u
root=$(cd "$(dirname "$0")/../.." && pwd)
bin=("$(command -v node)" "$root/bin/arrima-sim.js")
fixture=$root/fixtures/prtq-2020-01-16/pool.csv
work=$(mktemp -d)
trap 'umount "$work/small" 2>/dev/null; rm -rf "$work"' EXIT
held=0; failed=0
check() { if eval "$2"; then held=$((held + 1)); else failed=$((failed + 1)); echo "FAILED  $1"; fi; }
round() { "${bin[@]}" round -c prtq-2020-01-16 -p "${pool:-$fixture}" "$@" >"$work/told" 2>&1; }
seal() { (cd "$1" && find . -type f -print0 | sort -z | xargs -0 sha256sum); }
litter() { find "$1" -name '.arrima-sim-*' | grep -q .; }

echo "full disk"
mkdir "$work/small" && mount -t tmpfs -o size=256k tmpfs "$work/small"
round --out-dir "$work/small/out" -q; round --invited "$work/small/invited.csv" -q
rm -rf "$work/small/out"; round --invited "$work/small/invited.csv" -q; before=$(seal "$work/small")
round --decisions "$work/small/decisions.csv" --invited "$work/small/invited.csv" --columns country -q; code=$?
check "a full disk exits 5" "[ $code = 5 ]"
check "a full disk leaves the earlier list" "[ '$before' = \"\$(seal '$work/small')\" ]"
check "a full disk leaves no litter" "! litter '$work/small'"
umount "$work/small"

echo "size limit"
(ulimit -f 8; round --decisions "$work/limited.csv" -q); code=$?
check "a size limit leaves nothing" "[ $code != 0 ] && [ ! -e '$work/limited.csv' ] && ! litter '$work'"

echo "folder without write permission, as an ordinary user"
mkdir "$work/locked" && cp "$fixture" "$work/pool.csv" && chmod 755 "$work" && chmod 555 "$work/locked"
setpriv --reuid=65534 --regid=65534 --clear-groups "${bin[@]}" round -c prtq-2020-01-16 -p "$work/pool.csv" --invited "$work/locked/i.csv" -q >"$work/told" 2>&1; code=$?
check "exits 5, without a trace" "[ $code = 5 ] && ! grep -q '    at ' '$work/told'"
check "leaves nothing" "[ -z \"\$(ls -A '$work/locked')\" ]"

echo "faults at system calls"
round --out-dir "$work/out" -q; before=$(seal "$work/out")
fault() { strace -f -qq -o /dev/null -e trace="$1" -e inject="$1:error=$2:when=$3" "${bin[@]}" round -c prtq-2020-01-16 -p "$fixture" --out-dir "$work/out" --columns country -q >"$work/told" 2>&1; }
for when in 1 2 3 4 5 6; do
  fault rename,renameat,renameat2 EIO $when; code=$?
  check "rename $when fails: exit 5" "[ $code = 5 ]"
  check "rename $when fails: earlier results" "[ '$before' = \"\$(seal '$work/out')\" ]"
  check "rename $when fails: no litter" "! litter '$work/out'"
  fault fsync EIO $when; code=$?
  check "fsync $when fails: exit 5" "[ $code = 5 ]"
  check "fsync $when fails: earlier results, no litter" "[ '$before' = \"\$(seal '$work/out')\" ] && ! litter '$work/out'"
done

echo "killed at system calls on the outputs"
rm -rf "$work/out"; round --out-dir "$work/old" -q; round --out-dir "$work/new" --columns country -q
killed() { strace -f -qq -o /dev/null -e trace="$1" -e inject="$1:signal=KILL:when=$2" "${bin[@]}" round -c prtq-2020-01-16 -p "$fixture" --out-dir "$work/out" --columns country -q; }
for call in rename link fsync; do
  for when in 1 2 3 4 5 6; do
    rm -rf "$work/out"; cp -a "$work/old" "$work/out"
    { killed $call $when; } >/dev/null 2>&1
    whole=1
    for file in "$work"/out/*; do
      name=$(basename "$file")
      cmp -s "$file" "$work/old/$name" || cmp -s "$file" "$work/new/$name" || whole=0
    done
    check "killed at $call $when: each file whole" "[ $whole = 1 ]"
  done
done

echo "a campaign: full disk, faults and kills at system calls"
cp "$root"/src/law/plans/prtq-2019-2020.yaml "$work/plan.yaml"; "${bin[@]}" generate prtq-2019-2020 --rows 6500 -o "$work/people.csv" -q
campaign() { "${bin[@]}" campaign "$work/plan.yaml" -p "$work/people.csv" -q "$@" >"$work/told" 2>&1; }
campaign --out-dir "$work/before" && campaign --seed other --out-dir "$work/later"; before=$(seal "$work/before")
mount -t tmpfs -o size=$(($(du -sk "$work/before" | cut -f1) + 200))k tmpfs "$work/small"
campaign --out-dir "$work/small/out"; campaign --seed other --out-dir "$work/small/out"; code=$?
check "a full disk: exit 5" "[ $code = 5 ]"
check "a full disk: earlier results, no litter" "[ '$before' = \"\$(seal '$work/small/out')\" ] && ! litter '$work/small'"
umount "$work/small"
at() { strace -f -qq -o /dev/null -e trace="$1" -e inject="$1:$2:when=$3" "${bin[@]}" campaign "$work/plan.yaml" -p "$work/people.csv" -q --seed other --out-dir "$work/campaign" >"$work/told" 2>&1; }
for when in 1 4 8; do
  for call in rename,renameat,renameat2 fsync; do
    rm -rf "$work/campaign"; cp -a "$work/before" "$work/campaign"
    at $call error=EIO $when; code=$?
    check "$call $when fails: exit 5, earlier results, no litter" "[ $code = 5 ] && [ '$before' = \"\$(seal '$work/campaign')\" ]"
    { at $call signal=KILL $when; } >/dev/null 2>&1
    whole=1
    for file in "$work"/campaign/*; do
      name=$(basename "$file")
      cmp -s "$file" "$work/before/$name" || cmp -s "$file" "$work/later/$name" || whole=0
    done
    check "killed at $call $when: each file whole" "[ $whole = 1 ]"
  done
done

echo "signals at many moments"
head -1 "$fixture" >"$work/big.csv"
for i in $(seq 1 30); do tail -n +2 "$fixture" | sed "s/^DI-/D$i-/"; done >>"$work/big.csv"
pool=$work/big.csv; rm -rf "$work/out"; round --out-dir "$work/out" -q; before=$(seal "$work/out")
start=$(date +%s%N); round --out-dir "$work/after" --columns country -q; took=$((($(date +%s%N) - start) / 1000000)); after=$(seal "$work/after")
# A share of the time that an undisturbed run took, in seconds.
share() { printf '%d.%03d' $((took * $1 / 100000)) $((took * $1 / 100 % 1000)); }
for signal in INT TERM HUP; do
  for moment in 20 35 50 60 70 80 85 90 94 97 100 105; do
    "${bin[@]}" round -c prtq-2020-01-16 -p "$pool" --out-dir "$work/out" --columns country -q >/dev/null 2>&1 &
    child=$!; sleep "$(share $moment)"; kill -$signal $child 2>/dev/null; wait $child
    now=$(seal "$work/out")
    check "$signal at $moment %: all or none" "[ \"\$now\" = \"\$before\" ] || [ \"\$now\" = \"\$after\" ]"
    check "$signal at $moment %: no litter" "! litter '$work/out'"
    [ "$now" = "$before" ] || { rm -rf "$work/out"; round --out-dir "$work/out" -q; }
  done
done

echo "signals while megabytes of damaged YAML are read"
yes 'x
: y' | head -c 4000000 >"$work/damaged.yaml"
for signal in INT:130 TERM:143 HUP:129; do
  "${bin[@]}" round -c "$work/damaged.yaml" -p "$pool" -q >/dev/null 2>&1 &
  child=$!; sleep 0.7; kill -${signal%:*} $child 2>/dev/null; start=$(date +%s%N); wait $child; code=$?
  check "${signal%:*}: gone within a second, by its code" "[ $code = ${signal#*:} ] && [ $((($(date +%s%N) - start) / 1000000)) -lt 1000 ]"
done

echo "signals while the command starts, before a pool that never comes"
mkfifo "$work/never"
sleep 3600 >"$work/never" &
holder=$!
for moment in $(seq 10 10 400); do
  "${bin[@]}" round -c "$root/test/bench/round.yaml" -p "$work/never" --out-dir "$work/never-out" -q >/dev/null 2>&1 &
  child=$!; sleep "$(printf '0.%03d' "$moment")"; kill -TERM $child 2>/dev/null; start=$(date +%s%N)
  while kill -0 $child 2>/dev/null && [ $((($(date +%s%N) - start) / 1000000)) -lt 1000 ]; do sleep 0.02; done
  kill -KILL $child 2>/dev/null; wait $child; code=$?
  check "TERM after $moment ms: gone within a second, by its code" "[ $code = 143 ]"
done
kill $holder

echo "a pool that changes while it is read"
line=$(tail -1 "$fixture"); more=0
for reader in kernel csv-parse; do
  ARRIMA_SIM_READER=$reader "${bin[@]}" round -c prtq-2020-01-16 -p "$pool" --invited "$work/changing.csv" -q >"$work/told" 2>&1 &
  child=$!; while kill -0 $child 2>/dev/null; do more=$((more + 1)); echo "${line/#DI-/E$more-}" >>"$pool"; sleep 0.01; done; wait $child; code=$?
  check "is refused, read by $reader" "[ $code = 5 ] && [ ! -e '$work/changing.csv' ]"
done

echo "a small heap"
NODE_OPTIONS=--max-old-space-size=64 "${bin[@]}" round -c prtq-2020-01-16 -p "$work/big.csv" --invited "$work/heap.csv" -q >"$work/told" 2>&1; code=$?
check "120,000 candidates in a heap of 64 MB" "[ $code = 0 ]"

echo "$held held, $failed failed"
[ "$failed" = 0 ]
