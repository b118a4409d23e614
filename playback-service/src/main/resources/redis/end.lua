-- Ends a session and frees its stream.
-- KEYS  1 streams   2 devices   3 session   4 recent progress of the profile
-- ARGV  1 device   2 the session's id   3 how long an ended session is remembered
--       4 field and 5 value of the recent progress, an empty field for none   6 how long it is kept
--       7 start-up in ms, empty for none   8 ms that it stalled, 9 errors, 10 their code, 11 switches of rendition,
--       since the last heartbeat
-- Gives {0} when it had ended before, else {1, the last position or '', watched ms, start-up ms or -1, stalled ms,
-- switches, bits shown, ms in which they were, code, errors, code, errors …}, all but the position of the whole session.
local known, fields = {}, redis.call('HGETALL', KEYS[3])
for n = 1, #fields, 2 do
  known[fields[n]] = fields[n + 1]
end
if known.ended then
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
local startup = known.startup and known.startup ~= '' and known.startup or ARGV[7]
local stalled = tonumber(known.stalled or 0) + tonumber(ARGV[8])
local answer = {1, known.position or '', tonumber(known.watched or 0), tonumber(startup) or -1, stalled,
  tonumber(known.switches or 0) + tonumber(ARGV[11]), tonumber(known.bits or 0), tonumber(known.rated or 0)}
if tonumber(ARGV[9]) > 0 then
  local field = 'error:' .. ARGV[10]
  known[field] = tonumber(known[field] or 0) + tonumber(ARGV[9])
end
for field, count in pairs(known) do
  if string.sub(field, 1, 6) == 'error:' then
    table.insert(answer, string.sub(field, 7))
    table.insert(answer, tonumber(count))
  end
end
return answer
