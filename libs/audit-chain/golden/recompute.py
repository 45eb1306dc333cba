"""Second implementation of the commit hash, written from RFC 8785 and docs of the chain only. Standard library.

recompute.py                  recomputes every hash of commits.json and compares; exits 1 on a difference
recompute.py --print          prints commits.json with the hashes it computed
recompute.py --canonical      reads JSON lines on stdin, writes the canonical form of each line
In the samples {"$date": epoch milliseconds} stands for a date and {"$hex": "..."} for bytes.
"""
import base64, datetime, hashlib, json, pathlib, sys

def number(n):
    if isinstance(n, int) or n == int(n) and abs(n) < 1e21:
        return str(int(n))
    sign, digits, exp = ("-" if n < 0 else ""), *decimal(abs(n))
    point = len(digits) + exp  # the value is 0.DIGITS * 10 ** point
    if -6 < point <= 0:
        return f"{sign}0.{'0' * -point}{digits}"
    if 0 < point <= 21:
        return f"{sign}{digits[:point]}.{digits[point:]}"
    rest = "." + digits[1:] if len(digits) > 1 else ""
    return f"{sign}{digits[0]}{rest}e{'+' if point > 1 else '-'}{abs(point - 1)}"

def decimal(n):
    mantissa, _, e = repr(n).partition("e")
    whole, _, fraction = mantissa.partition(".")
    digits, exp = (whole + fraction).lstrip("0"), int(e or 0) - len(fraction)
    stripped = digits.rstrip("0")
    return stripped, exp + len(digits) - len(stripped)

def canonical(v):
    if v is None or isinstance(v, bool):
        return json.dumps(v)
    if isinstance(v, (int, float)):
        return number(v)
    if isinstance(v, str):
        return json.dumps(v, ensure_ascii=False)
    if isinstance(v, list):
        return "[" + ",".join(map(canonical, v)) + "]"
    if list(v) == ["$date"]:
        at = datetime.datetime(1970, 1, 1) + datetime.timedelta(milliseconds=v["$date"])
        return f'"{at.strftime("%Y-%m-%dT%H:%M:%S")}.{at.microsecond // 1000:03d}Z"'
    if list(v) == ["$hex"]:
        return '"' + base64.urlsafe_b64encode(bytes.fromhex(v["$hex"])).decode().rstrip("=") + '"'
    keys = sorted(v, key=lambda k: k.encode("utf-16-be", "surrogatepass"))
    return "{" + ",".join(canonical(k) + ":" + canonical(v[k]) for k in keys) + "}"

def hashes(commits):
    prev = None
    for c in commits:
        prev = prev or hashlib.sha256(b"ventanilla/stream/1\0" + c["institution"].encode() + b"\0" + c["streamId"].encode()).hexdigest()
        covered = {k: v for k, v in c.items() if k not in ("_id", "hash")} | {"prev": {"$hex": prev}}
        full = hashlib.sha256(b"ventanilla/commit/1\0" + canonical(covered).encode()).digest()
        yield {"prev": prev, "hash": full.hex(), "leaf": hashlib.sha256(b"\0" + full).hexdigest()}
        prev = full.hex()

if __name__ == "__main__":
    if "--canonical" in sys.argv:
        for line in sys.stdin:
            print(canonical(json.loads(line)))
        sys.exit()
    golden = json.loads((pathlib.Path(__file__).parent / "commits.json").read_text())
    computed = list(hashes(golden["commits"]))
    if "--print" in sys.argv:
        print(json.dumps(golden | {"expected": computed}, ensure_ascii=False, indent=2))
    else:
        print(f"{len(computed)} commits, {'same' if computed == golden['expected'] else 'DIFFERENT'}")
        sys.exit(computed != golden["expected"])
