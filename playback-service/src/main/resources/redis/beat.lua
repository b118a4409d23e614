-- One heartbeat: keeps the stream, notes the position, and says whether the signature is to be renewed.
-- KEYS  1 streams   2 devices   3 session   4 recent progress of the profile
-- ARGV  1 now   2 heartbeats before this are stale   3 limit, 0 for what takes no stream   4 device   5 what it plays
--       6 the session's id   7 position   8 field and 9 value of the recent progress, an empty field for none
--       10 when the first policy expires   11 until when it may be renewed now, 0 for not
--       12 renewed when it ends within this   13 said again within this, since an answer may be lost
--       14 how long streams, 15 a session and 16 recent progress are kept
--       17 whether the position counts even where it did not change
--       18 when it was started   19 start-up in ms, empty for none   20 ms that it stalled, 21 errors, 22 their code
--       23 switches of rendition   24 bits per second of the one shown, 0 where that is not told
--       25 more than this between two heartbeats is not watched
-- Gives {0} when the session has ended, else {1, moved, expires, renewed, watched ms, start-up ms or -1, stalled ms,
-- switches, bits shown, ms in which they were, code, errors, code, errors …}, all but the first four of the whole session.
local streams, devices, session, recent = KEYS[1], KEYS[2], KEYS[3], KEYS[4]
local now, device = tonumber(ARGV[1]), ARGV[4]
local known, fields = {}, redis.call('HGETALL', session)
for n = 1, #fields, 2 do
  known[fields[n]] = fields[n + 1]
end
if known.ended then
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
local expires = tonumber(known.expires or ARGV[10])
local until_, renewed = tonumber(ARGV[11]), 0
if until_ > 0 then
  if expires - now < tonumber(ARGV[12]) then
    expires, renewed = until_, 1
    redis.call('HSET', session, 'expires', ARGV[11], 'renewed', ARGV[1])
  elseif known.renewed and now - tonumber(known.renewed) < tonumber(ARGV[13]) then
    renewed = 1
  end
end
local moved = 0
if known.position ~= ARGV[7] or ARGV[17] == 'true' then
  moved = 1
  redis.call('HSET', session, 'position', ARGV[7])
  if ARGV[8] ~= '' then
    redis.call('HSET', recent, ARGV[8], ARGV[9])
    redis.call('PEXPIRE', recent, ARGV[16])
  end
end
-- Watched is what the clock went on while the position did: no more for who skips, nothing for who goes back.
local since = tonumber(known.at or ARGV[18] + (tonumber(ARGV[19]) or 0))
local went = math.min(tonumber(ARGV[7]) - tonumber(known.position or 0), now - since, tonumber(ARGV[25]))
went = math.max(went, 0)
local watched = tonumber(known.watched or 0) + went
local startup = known.startup and known.startup ~= '' and known.startup or ARGV[19]
local stalled = tonumber(known.stalled or 0) + tonumber(ARGV[20])
local switches = tonumber(known.switches or 0) + tonumber(ARGV[23])
local rate = tonumber(ARGV[24])
local bits = tonumber(known.bits or 0) + math.floor(rate * went / 1000)
local rated = tonumber(known.rated or 0) + (rate > 0 and went or 0)
redis.call('HSET', session, 'at', ARGV[1], 'watched', watched, 'startup', startup, 'stalled', stalled,
  'switches', switches, 'bits', string.format('%.0f', bits), 'rated', rated)
local answer = {1, moved, expires, renewed, watched, tonumber(startup) or -1, stalled, switches, bits, rated}
local codes = 0
for field in pairs(known) do
  codes = codes + (string.sub(field, 1, 6) == 'error:' and 1 or 0)
end
if tonumber(ARGV[21]) > 0 then
  local field = 'error:' .. ARGV[22]
  if not known[field] and codes >= 5 then
    field = 'error:other'
  end
  known[field] = redis.call('HINCRBY', session, field, ARGV[21])
end
for field, count in pairs(known) do
  if string.sub(field, 1, 6) == 'error:' then
    table.insert(answer, string.sub(field, 7))
    table.insert(answer, tonumber(count))
  end
end
redis.call('PEXPIRE', session, ARGV[15])
return answer
