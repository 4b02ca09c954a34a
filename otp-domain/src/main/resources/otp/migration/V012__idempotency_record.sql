CREATE TABLE IF NOT EXISTS idempotency_record (
    id BINARY(16) NOT NULL,
    fingerprint VARBINARY(32) NOT NULL,
    holder BINARY(16) NOT NULL,
    leased_until DATETIME(3) NOT NULL,
    answer VARBINARY(60000),
    replay_until DATETIME(3),
    expires_at DATETIME(3) NOT NULL,
    PRIMARY KEY (id),
    KEY idempotency_expiry (expires_at)
);
