from onrecord.record import Record as Record
from onrecord.record import read as read
