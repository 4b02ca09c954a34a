CREATE TABLE IF NOT EXISTS audit_chain (
    application_id BINARY(16) NOT NULL,
    last_seq BIGINT NOT NULL,
    audit_head VARBINARY(32),
    audit_base_seq BIGINT NOT NULL,
    audit_base VARBINARY(68),
    PRIMARY KEY (application_id)
);
