-- Ends a session and frees its stream.
-- KEYS  1 streams   2 devices   3 session   4 recent progress of the profile
-- ARGV  1 device   2 the session's id   3 how long an ended session is remembered
--       4 field and 5 value of the recent progress, an empty field for none   6 how long it is kept
-- Gives {0} when it had ended before, else {1, the last position or ''}.
local known = redis.call('HMGET', KEYS[3], 'ended', 'position')
if known[1] then
  return {0}
end
local holder = redis.call('HGET', KEYS[2], ARGV[1])
if holder and cjson.decode(holder).id == ARGV[2] then
  redis.call('ZREM', KEYS[1], ARGV[1])
  redis.call('HDEL', KEYS[2], ARGV[1])
end
redis.call('HSET', KEYS[3], 'ended', '1')
redis.call('PEXPIRE', KEYS[3], ARGV[3])
if ARGV[4] ~= '' then
  redis.call('HSET', KEYS[4], ARGV[4], ARGV[5])
  redis.call('PEXPIRE', KEYS[4], ARGV[6])
end
return {1, known[2] or ''}
