"""Second implementation of the hash of a commit, read from DESIGN.md only; standard library. Recomputes every golden commit.
With the package `cryptography` it also opens every sealed value whose key is there and checks its commitment."""
import base64, datetime, hashlib, hmac, json, pathlib, sys

EPOCH = datetime.datetime(1970, 1, 1)
b64url = lambda data: base64.urlsafe_b64encode(data).decode().rstrip("=")
# Keys are ASCII and numbers of the stored form whole, so Python's own writer gives RFC 8785; sealed values may hold fractions too,
# which both write as the shortest decimal.
jcs = lambda value: json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()

def plain(v):  # canonical Extended JSON -> what is hashed: dates as ISO 8601 UTC ms, bytes as base64url, numbers as numbers
    if isinstance(v, list): return [plain(x) for x in v]
    if not isinstance(v, dict): return v
    for name, read in (("$numberInt", int), ("$numberLong", int), ("$numberDouble", lambda t: int(float(t)) if float(t).is_integer() else float(t))):
        if name in v: return read(v[name])
    if "$date" in v: return (EPOCH + datetime.timedelta(milliseconds=plain(v["$date"]))).isoformat(timespec="milliseconds") + "Z"
    if "$binary" in v: return b64url(base64.b64decode(v["$binary"]["base64"]))
    return {k: plain(x) for k, x in v.items()}

def open_all(commit, keys, expected):
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM
    raw, count = lambda t: base64.urlsafe_b64decode(t + "=" * (-len(t) % 4)), 0
    for i, event in enumerate(commit["events"]):
        for field, v in event["data"].items():
            if not isinstance(v, dict) or keys[v["key"]] is None: continue
            aad = jcs(["ventanilla/seal/1", commit["institution"], commit["streamId"], commit["version"], f"/events/{i}/data/{field}"])
            text = AESGCM(bytes.fromhex(keys[v["key"]])).decrypt(raw(v["iv"]), raw(v["ct"]) + raw(v["tag"]), aad)
            opened = json.loads(text)
            mac = hmac.new(raw(opened["k"]), b"ventanilla/commitment/1\0" + jcs(opened["v"]), "sha256").digest()
            assert text == jcs(opened) and mac == raw(v["commitment"]) and opened["v"] == expected["opened"][i]["data"][field], field
            count += 1
    return count

commits = values = 0
for file in sorted((pathlib.Path(__file__).parent / "commits").glob("*.json")):
    golden, prev = json.loads(file.read_text(encoding="utf-8")), None
    for stored, expected in ((one["stored"], one["expected"]) for one in golden["stream"]):
        commit = plain({k: v for k, v in stored.items() if k not in ("_id", "hash")})
        prev = prev or hashlib.sha256(b"\0".join([b"ventanilla/stream/1", commit["institution"].encode(), commit["streamId"].encode()])).digest()
        assert commit["prev"] == b64url(prev), (file.name, commit["version"], "prev")
        prev = hashlib.sha256(b"ventanilla/commit/1\0" + jcs(commit)).digest()
        leaf = hashlib.sha256(b"\0" + prev).hexdigest()
        assert (prev.hex(), plain(stored["hash"]), leaf) == (expected["hash"], b64url(prev), expected["leaf"]), (file.name, commit["version"])
        commits += 1
        if "--open" in sys.argv: values += open_all(commit, golden["keys"], expected)
print(f"{commits} commits have the hash, the leaf and the place in the chain they say; {values} values opened")
