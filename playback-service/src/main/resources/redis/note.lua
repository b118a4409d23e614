-- Notes where a profile was, unless it is known to have been somewhere later.
-- KEYS  1 recent progress of the profile
-- ARGV  1 field and 2 value, whose third part is when   3 that time   4 how long it is kept
local known = redis.call('HGET', KEYS[1], ARGV[1])
local at = known and tonumber(string.match(known, '^%d+/%d+/(%d+)/'))
if at and at > tonumber(ARGV[3]) then
  return 0
end
redis.call('HSET', KEYS[1], ARGV[1], ARGV[2])
redis.call('PEXPIRE', KEYS[1], ARGV[4])
return 1
