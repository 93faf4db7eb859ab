-- Whether the first call of a lane can go is seen in the index, without reading what it says.
drop index outbox_waiting;
create index outbox_waiting on outbox (lane, id, method, channel, target_ref, thread_ref, not_before)
  where parked_at is null;
