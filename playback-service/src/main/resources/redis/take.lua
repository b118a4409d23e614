-- Takes a stream of an account for a device, unless the others hold all of them. What a device held before ends.
-- Asking twice for one session is asking once.
-- KEYS  1 streams: device -> last heartbeat   2 devices: device -> what it plays
-- ARGV  1 now   2 heartbeats before this are stale   3 limit   4 device   5 what it plays
--       6 prefix of the keys of sessions   7 how long an ended session is remembered   8 how long streams are kept
-- Gives nothing when it was taken, else what the devices play.
local streams, devices, device = KEYS[1], KEYS[2], ARGV[4]
local before = redis.call('HGET', devices, device)
for _, stale in ipairs(redis.call('ZRANGEBYSCORE', streams, '-inf', '(' .. ARGV[2])) do
  redis.call('ZREM', streams, stale)
  redis.call('HDEL', devices, stale)
end
local others = redis.call('ZCARD', streams)
if redis.call('ZSCORE', streams, device) then
  others = others - 1
end
if others >= tonumber(ARGV[3]) then
  return redis.call('HVALS', devices)
end
if before and before ~= ARGV[5] then
  local replaced = ARGV[6] .. cjson.decode(before).id
  redis.call('HSET', replaced, 'ended', '1')
  redis.call('PEXPIRE', replaced, ARGV[7])
end
redis.call('ZADD', streams, ARGV[1], device)
redis.call('HSET', devices, device, ARGV[5])
redis.call('PEXPIRE', streams, ARGV[8])
redis.call('PEXPIRE', devices, ARGV[8])
return {}
