-- Of several handovers of one kit, which one counts does not hang on who told first; a later winner takes the other's place.
GRANT UPDATE (conflicts_with) ON kit_handover TO distribution_request, distribution_jobs;
