-- One heartbeat: keeps the stream, notes the position, and says whether the signature is to be renewed.
-- KEYS  1 streams   2 devices   3 session   4 recent progress of the profile
-- ARGV  1 now   2 heartbeats before this are stale   3 limit, 0 for what takes no stream   4 device   5 what it plays
--       6 the session's id   7 position   8 field and 9 value of the recent progress, an empty field for none
--       10 when the first policy expires   11 until when it may be renewed now, 0 for not
--       12 renewed when it ends within this   13 said again within this, since an answer may be lost
--       14 how long streams, 15 a session and 16 recent progress are kept
--       17 whether the position counts even where it did not change
-- Gives {0} when the session has ended, else {1, moved, expires, renewed}.
local streams, devices, session, recent = KEYS[1], KEYS[2], KEYS[3], KEYS[4]
local now, device = tonumber(ARGV[1]), ARGV[4]
local known = redis.call('HMGET', session, 'ended', 'position', 'expires', 'renewed')
if known[1] then
  return {0}
end
local limit = tonumber(ARGV[3])
if limit > 0 then
  local holder = redis.call('HGET', devices, device)
  if holder and cjson.decode(holder).id ~= ARGV[6] then
    return {0}
  end
  if not holder then
    for _, stale in ipairs(redis.call('ZRANGEBYSCORE', streams, '-inf', '(' .. ARGV[2])) do
      redis.call('ZREM', streams, stale)
      redis.call('HDEL', devices, stale)
    end
    if redis.call('ZCARD', streams) >= limit then
      return {0}
    end
    redis.call('HSET', devices, device, ARGV[5])
  end
  redis.call('ZADD', streams, ARGV[1], device)
  redis.call('PEXPIRE', streams, ARGV[14])
  redis.call('PEXPIRE', devices, ARGV[14])
end
local expires = tonumber(known[3] or ARGV[10])
local until_, renewed = tonumber(ARGV[11]), 0
if until_ > 0 then
  if expires - now < tonumber(ARGV[12]) then
    expires, renewed = until_, 1
    redis.call('HSET', session, 'expires', ARGV[11], 'renewed', ARGV[1])
  elseif known[4] and now - tonumber(known[4]) < tonumber(ARGV[13]) then
    renewed = 1
  end
end
local moved = 0
if known[2] ~= ARGV[7] or ARGV[17] == 'true' then
  moved = 1
  redis.call('HSET', session, 'position', ARGV[7])
  if ARGV[8] ~= '' then
    redis.call('HSET', recent, ARGV[8], ARGV[9])
    redis.call('PEXPIRE', recent, ARGV[16])
  end
end
redis.call('PEXPIRE', session, ARGV[15])
return {1, moved, expires, renewed}
