CREATE TABLE IF NOT EXISTS delivery_report (
    id BINARY(16) NOT NULL,
    message_id BINARY(16),
    provider_digest BINARY(16),
    status VARCHAR(12) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_bin NOT NULL,
    reason VARCHAR(30) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_bin,
    provider_code INT,
    due_at DATETIME(3) NOT NULL,
    tries INT NOT NULL,
    PRIMARY KEY (id),
    KEY delivery_report_due (due_at)
);
