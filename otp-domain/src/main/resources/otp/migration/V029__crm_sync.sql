CREATE TABLE IF NOT EXISTS crm_sync (
    account_id BINARY(16) NOT NULL,
    through_seq BIGINT NOT NULL,
    from_seq BIGINT NOT NULL,
    synced_at DATETIME(3) NOT NULL,
    PRIMARY KEY (account_id, through_seq)
);
