CREATE TABLE IF NOT EXISTS refusal_count (
    application_id BINARY(16) NOT NULL,
    counted_in BIGINT NOT NULL,
    event_type VARCHAR(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_bin NOT NULL,
    reason VARCHAR(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_bin NOT NULL,
    shard INT NOT NULL,
    hits BIGINT NOT NULL,
    PRIMARY KEY (application_id, counted_in, event_type, reason, shard),
    KEY refusal_count_minute (counted_in, application_id)
);
